import Papa from 'papaparse';
import { rosterName, type RosterStudent } from '../domain/class/roster.ts';

/** More than any class; what follows is no roster. */
const MOST_STUDENTS = 5000;
const NAME = /^((student|full|student[’']?s) ?name|name|student|nickname)$/i;
const ROLL_NUMBER = /^(roll|id|number|no)\b.*$/i;

/**
 * The students of a list: one a line, with a comma, a semicolon or a tab (as a spreadsheet copies it)
 * before the roll number, or roll numbers alone. A first line of headings says which column is which;
 * it, empty lines and repetitions are left out.
 */
export function readRoster(text: string): RosterStudent[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const cells = data.map((row) => row.map((cell) => cell.trim()));
  const [first = []] = cells;
  const nameAt = first.findIndex((cell) => NAME.test(cell));
  const numberAt = first.findIndex((cell) => ROLL_NUMBER.test(cell));
  const hasHeadings = nameAt !== -1 || numberAt !== -1;
  const students = (hasHeadings ? cells.slice(1) : cells)
    .map((row) =>
      hasHeadings
        ? withName(row[nameAt] ?? '', row[numberAt] ?? '')
        : withName(row[0] ?? '', row[1] ?? ''),
    )
    .filter(({ name }) => name !== '');
  const unique = new Map(students.map((one) => [rosterName(one), one]));
  return [...unique.values()].slice(0, MOST_STUDENTS);
}

/** A list may have roll numbers alone: a word with a digit in it, in the place of the name, is one. */
function withName(name: string, rollNumber: string): RosterStudent {
  if (name === '') return { name: rollNumber, rollNumber };
  return rollNumber === '' && /^\S*\d\S*$/.test(name)
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
