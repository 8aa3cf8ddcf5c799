/** The list of a class, as schools, Moodle, Google Classroom and Canvas write it. */

import Papa from 'papaparse';
import { rosterName, type RosterStudent } from '../domain/class/roster.ts';
import { foldText } from '../domain/text/fold-text.ts';
import { readTable } from './read-table.ts';

/** What stands in a column. */
export const COLUMN_ROLES = ['name', 'first-name', 'last-name', 'roll-number', 'none'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export interface ReadRoster {
  students: RosterStudent[];
  /** What the rows say that are no student: of points, of dates, of a test student. */
  leftOut: string[];
  /** Names that stand in several rows with nothing to tell them apart; each is taken once. */
  repeated: string[];
  /** What was taken for what, from left to right. */
  columns: ColumnRole[];
  /** The rows below the headings, as they stand there. */
  rows: string[][];
  /** Whether it is clear which column is which; if not, the teacher is asked. */
  isSure: boolean;
}

/** More than any class; what follows is no roster. */
const MOST_STUDENTS = 5000;
/** Headings stand in one of the first rows. */
const MOST_BEFORE = 5;

/** Headings, folded and without spaces, by what they say of their column; of numbers the best first. */
const NAME =
  /^(?:(?:full|students?|pupils?|learners?|candidates?|display|participants?)?names?|nameof(?:the)?(?:student|pupil|candidate)|students?|pupil|learner|candidate|participant|nickname|studentfullname|نام)$/;
const FIRST_NAME = /^(?:(?:first|given|fore|christian)names?|first)$/;
const LAST_NAME = /^(?:(?:last|sur|family|second)names?|last)$/;
const NUMBERS = [
  /^(?:students?)?roll(?:no|number|num|nr)?$|^رولنمبر$/,
  /^(?:reg(?:istration)?|adm(?:ission)?|enrol(?:l?ment)?|gr|matric(?:ulation)?|seat)(?:no|number|num|nr|id)?$/,
  /^(?:idnumber|studentid|studentno|studentnumber|studentsid|sisuserid|sisid|pupilid)$/,
  /^(?:id|number|no|nr)$/,
];
/** Nobody is called by an address, but a row with this heading has headings. */
const ADDRESS = /^(?:student)?e?mail(?:address)?$/;
const WEAK_NUMBER = /^(?:id|number|no|nr|first|last)$/;
const NO_PERSON =
  /^(?:points|points possible|date|dates|due date|average|class average|overall average|total|median|mean|test student|student test|max(?:imum)? (?:points|marks?))$/;

/**
 * The students of a list: a line for each, with headings or without. Names in two columns are joined,
 * addresses left aside; two rows that nothing tells apart are one student, and that is said. Where it
 * is not clear which column is which, `columns` is the best guess, and can be given anew.
 */
export function readRoster(text: string, given?: readonly ColumnRole[]): ReadRoster {
  const all = readTable(text);
  const headingsAt = all
    .slice(0, MOST_BEFORE)
    .findIndex((row, at) => row.some((cell) => isHeading(cell, { isFirstRow: at === 0 })));
  const headings = all[headingsAt];
  const rows = all.slice(headingsAt + 1);
  const guessed = headings ? rolesOf(headings) : guessRoles(rows);
  const columns = given ? [...given] : guessed.columns;
  const students: RosterStudent[] = [];
  const leftOut: string[] = [];
  for (const row of rows) {
    const student = studentOf(row, columns);
    if (student && !isNoPerson(student, row)) students.push(student);
    else leftOut.push(row.filter(Boolean).slice(0, 3).join(', '));
  }
  const unique = new Map<string, RosterStudent>();
  const repeated = new Set<string>();
  const isOfCanvas = headings?.some((cell) => heading(cell) === 'student') === true;
  for (const student of isOfCanvas ? inUsualOrder(students) : students) {
    const name = rosterName(student);
    if (unique.has(name)) repeated.add(name);
    else unique.set(name, student);
  }
  return {
    students: [...unique.values()].slice(0, MOST_STUDENTS),
    leftOut,
    repeated: [...repeated],
    columns,
    rows,
    isSure: given !== undefined || guessed.isSure,
  };
}

const heading = (cell: string) => foldText(cell).replaceAll(' ', '');

function roleOf(cell: string): ColumnRole {
  const text = heading(cell);
  if (FIRST_NAME.test(text)) return 'first-name';
  if (LAST_NAME.test(text)) return 'last-name';
  if (NAME.test(text)) return 'name';
  return NUMBERS.some((number) => number.test(text)) ? 'roll-number' : 'none';
}

/** “No” and “ID” are headings in the first row alone: below it they may be answers of somebody. */
function isHeading(cell: string, { isFirstRow }: { isFirstRow: boolean }): boolean {
  const text = heading(cell);
  if (ADDRESS.test(text)) return true;
  return isFirstRow || !WEAK_NUMBER.test(text) ? roleOf(cell) !== 'none' : false;
}

function rolesOf(headings: readonly string[]): { columns: ColumnRole[]; isSure: boolean } {
  const roles = headings.map(roleOf);
  const best = NUMBERS.flatMap((number) =>
    headings.flatMap((cell, at) => (number.test(heading(cell)) ? [at] : [])),
  )[0];
  const hasParts = roles.includes('first-name') || roles.includes('last-name');
  const firstName = roles.indexOf('name');
  const columns = roles.map((role, at): ColumnRole => {
    if (role === 'roll-number') return at === best ? role : 'none';
    // Beside the parts of a name its whole says nothing more, and one whole name is enough.
    if (role === 'name') return hasParts || at !== firstName ? 'none' : role;
    return role;
  });
  return { columns, isSure: columns.some((role) => role !== 'none') };
}

/** Without headings: names first and numbers behind, or numbers alone; more columns by what is in them. */
function guessRoles(rows: readonly (readonly string[])[]): {
  columns: ColumnRole[];
  isSure: boolean;
} {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const share = (at: number, is: (cell: string, row: number) => boolean) =>
    rows.filter((row, number) => is(row[at] ?? '', number)).length / rows.length;
  const isOfAddresses = (at: number) => share(at, (cell) => cell.includes('@')) > 0.5;
  if (width <= 1) {
    return isOfAddresses(0)
      ? { columns: ['none'], isSure: false }
      : { columns: ['name'], isSure: true };
  }
  const kinds = Array.from({ length: width }, (_, at) => {
    if (share(at, (cell) => cell === '') > 0.9) return 'none';
    if (isOfAddresses(at)) return 'address';
    if (share(at, (cell, number) => Number(cell) === number + 1) > 0.9) return 'serial';
    return share(at, (cell) => /\d/.test(cell)) > 0.5 ? 'roll-number' : 'name';
  });
  const names = kinds.filter((kind) => kind === 'name').length;
  const numbers = kinds.filter((kind) => kind === 'roll-number').length;
  const isOneList = width === 2 && numbers === 2;
  const columns = kinds.map((kind, at): ColumnRole => {
    if (kind === 'name') return kinds.indexOf('name') === at ? 'name' : 'none';
    if (kind === 'roll-number') return kinds.indexOf('roll-number') === at ? 'roll-number' : 'none';
    // A count of the rows is the roll number where there is no other.
    return kind === 'serial' && numbers === 0 ? 'roll-number' : 'none';
  });
  if (isOneList) return { columns: ['name', 'roll-number'], isSure: true };
  // Whatever stands behind the name tells two of one name apart.
  if (width === 2 && names === 2) return { columns: ['name', 'roll-number'], isSure: false };
  // A number beside an address alone may be a mark.
  const least = kinds.includes('address') ? names : names + numbers;
  return { columns, isSure: names <= 1 && numbers <= 1 && least > 0 };
}

function studentOf(
  row: readonly string[],
  columns: readonly ColumnRole[],
): RosterStudent | undefined {
  const cell = (role: ColumnRole) => row[columns.indexOf(role)] ?? '';
  const has = (role: ColumnRole) => columns.includes(role);
  const whole =
    has('first-name') || has('last-name')
      ? [has('first-name') ? cell('first-name') : '', has('last-name') ? cell('last-name') : '']
          .filter(Boolean)
          .join(' ')
      : has('name')
        ? cell('name')
        : '';
  const number = has('roll-number') ? cell('roll-number') : '';
  if (whole === '' && number === '') return undefined;
  return withName(whole, number);
}

/** A list may have roll numbers alone: a word with a digit in it, in the place of the name, is one. */
function withName(name: string, rollNumber: string): RosterStudent {
  if (name === '') return { name: rollNumber, rollNumber };
  return rollNumber === '' && /^\S*\d\S*$/.test(name)
    ? { name, rollNumber: name }
    : { name, rollNumber };
}

function isNoPerson({ name }: RosterStudent, row: readonly string[]): boolean {
  return NO_PERSON.test(foldText(name)) || NO_PERSON.test(foldText(row[0] ?? ''));
}

/** Where every name is written `Khan, Ali`, as Canvas does, the names as they are said. */
function inUsualOrder(students: readonly RosterStudent[]): readonly RosterStudent[] {
  if (!students.every(({ name }) => /^[^,]+, [^,]+$/.test(name))) return students;
  return students.map(({ name, rollNumber }) => ({
    name: name.split(', ').reverse().join(' '),
    rollNumber,
  }));
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
