import Papa from 'papaparse';
import type { RosterStudent } from '../domain/assignments/roster.ts';

/** More than any class; what follows is no roster. */
const MOST_STUDENTS = 5000;
const HEADINGS = /^(name|student|full name|nickname|roll( ?(no|number|#))?\.?)$/i;

/**
 * The students of a list: one a line, with a comma, a semicolon or a tab (as a spreadsheet copies it)
 * before the roll number, or roll numbers alone. A line of headings, empty lines and repetitions are left out.
 */
export function readRoster(text: string): RosterStudent[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const rows = data.map(([name = '', rollNumber = '']) => withName(name.trim(), rollNumber.trim()));
  const students = rows.filter(({ name }, at) => name !== '' && !(at === 0 && HEADINGS.test(name)));
  const unique = new Map(students.map((one) => [`${one.name}\t${one.rollNumber}`, one]));
  return [...unique.values()].slice(0, MOST_STUDENTS);
}

/** A list may have roll numbers alone: a number in the place of the name is one. */
function withName(name: string, rollNumber: string): RosterStudent {
  if (name === '') return { name: rollNumber, rollNumber };
  return rollNumber === '' && /^\d+$/.test(name)
    ? { name, rollNumber: name }
    : { name, rollNumber };
}

/** The list as text, to be changed and read again. */
export function formatRoster(roster: readonly RosterStudent[]): string {
  return Papa.unparse(
    roster.map(({ name, rollNumber }) =>
      rollNumber === '' || rollNumber === name ? [name] : [name, rollNumber],
    ),
    { newline: '\n' },
  );
}
