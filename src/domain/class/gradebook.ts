/** What a class has handed in, by student; nothing that came is dropped. */

import type { PaperMarks } from '../assignments/paper.ts';
import { studentKey, type ReceivedResult, type Student } from '../assignments/result.ts';
import {
  FLAGS,
  gradePaper,
  gradeResult,
  type GradedResult,
  type GradingInput,
} from './graded-result.ts';
import { matchStudent, rosterName, type RosterMatch, type RosterStudent } from './roster.ts';

export interface GradebookRow {
  /** Of the student on the list, or of what was signed: the same for every result of one student. */
  key: string;
  student: Student;
  /** What the teacher calls the student whose results were parted from others of the name. */
  label?: string;
  match: RosterMatch | undefined;
  /** Every result of the student, in the order in which they were handed in. */
  results: GradedResult[];
  /** The one that counts: the best whose seal fits, or the best of those whose seal does not. */
  counted: GradedResult;
}

export interface Gradebook {
  rows: GradebookRow[];
  /** Results that came more than once; each counts once. */
  duplicates: number;
  /** Results of other assignments. */
  others: ReceivedResult[];
  /** Students of the roster from whom nothing came. */
  missing: RosterStudent[];
}

export interface GradebookInput extends GradingInput {
  received: readonly ReceivedResult[];
  /** Marks of papers, typed in. */
  papers?: readonly PaperMarks[];
  roster: readonly RosterStudent[];
  /** What the teacher has decided: the `rosterName` for a row's key, or '' for nobody on the list. */
  decided?: ReadonlyMap<string, string>;
  /** Whose a result is where the teacher has said so, by its seal: a `rosterName`, or another name. */
  placed?: ReadonlyMap<string, string>;
}

export function makeGradebook(input: GradebookInput): Gradebook {
  const { assignment, received, papers = [], roster } = input;
  const { decided = new Map<string, string>(), placed = new Map<string, string>() } = input;
  const wholeLast = [...received].sort(
    (left, right) => Number(left.isWhole) - Number(right.isWhole),
  );
  const unique = [...new Map(wholeLast.map((result) => [result.seal, result])).values()];
  const ours = unique.filter(({ result }) => result.assignment === assignment.id);
  const graded = [
    ...ours.map((result) => gradeResult(result, input)),
    ...lastOfEach(papers).map((marks) => gradePaper(marks, input)),
  ];
  const byStudent = new Map<string, Person>();
  const signed = new Map<string, string>();
  for (const { seal, result } of graded) {
    if (placed.has(seal)) continue;
    const { nickname, rollNumber } = result.student;
    signed.set(nickname || rollNumber, studentKey(result.student));
  }
  for (const result of graded) {
    const { key, ...person } = personOf(result, { roster, decided, placed, signed });
    const row = byStudent.get(key) ?? { ...person, results: [] };
    row.results.push(result);
    byStudent.set(key, row);
  }
  const rows = [...byStudent.entries()].map(([key, { results, ...person }]) =>
    rowOf({ key, ...person }, withAttempts(results, assignment.attempts)),
  );
  const here = new Set(
    rows.flatMap(({ match }) => (match?.state === 'matched' ? [match.student] : [])),
  );
  return {
    rows: rows.sort((left, right) => nameOf(left).localeCompare(nameOf(right))),
    duplicates: received.length - unique.length,
    others: unique.filter(({ result }) => result.assignment !== assignment.id),
    missing: roster.filter((student) => !here.has(student)),
  };
}

/** A student to be, with the results that are taken for theirs. */
interface Person {
  label?: string;
  match: RosterMatch | undefined;
  results: GradedResult[];
}

/** The key of a student of the list, in every gradebook. */
export function listedKey(student: RosterStudent): string {
  return `= ${rosterName(student)}`;
}

/** Whose a result is: as the teacher has placed it, or by what it was signed with. */
function personOf(
  { seal, result: { student } }: GradedResult,
  {
    roster,
    decided,
    placed,
    signed,
  }: {
    roster: readonly RosterStudent[];
    decided: ReadonlyMap<string, string>;
    placed: ReadonlyMap<string, string>;
    /** The keys of those who signed and were not placed, by the names under which they are listed. */
    signed: ReadonlyMap<string, string>;
  },
): Omit<Person, 'results'> & { key: string } {
  const name = placed.get(seal);
  const listed = roster.find((candidate) => rosterName(candidate) === name);
  const match: RosterMatch | undefined = listed
    ? { state: 'matched', student: listed }
    : name === undefined
      ? matchOf(student, roster, decided)
      : undefined;
  if (match?.state === 'matched') return { key: listedKey(match.student), match };
  // As one who signed with it: so two rows are joined where there is no list.
  if (name !== undefined) {
    const key = signed.get(name) ?? studentKey({ nickname: name, rollNumber: '' });
    return { key, match, label: name };
  }
  return { key: studentKey(student), match };
}

/** The name by which a gradebook lists a student. */
export function nameOf({
  match,
  student,
  label,
}: Pick<GradebookRow, 'match' | 'student' | 'label'>): string {
  if (match?.state === 'matched') return rosterName(match.student);
  if (label !== undefined) return label;
  return student.nickname || student.rollNumber || '?';
}

/** The roll number of a student, as the roster has it; empty where none is known. */
export function rollNumberOf({ match, student }: Pick<GradebookRow, 'match' | 'student'>): string {
  return match?.state === 'matched' ? match.student.rollNumber : student.rollNumber;
}

function matchOf(
  student: Student,
  roster: readonly RosterStudent[],
  decided: ReadonlyMap<string, string>,
): RosterMatch | undefined {
  if (roster.length === 0) return undefined;
  const name = decided.get(studentKey(student));
  if (name === '') return { state: 'unsure', suggestions: [] };
  const chosen = roster.find((candidate) => rosterName(candidate) === name);
  return chosen ? { state: 'matched', student: chosen } : matchStudent(student, roster);
}

/**
 * The results in order; those beyond the attempts that are allowed are flagged, whatever they say, and
 * so are two that say they are the same attempt: two students of one name, or one at two devices.
 */
function withAttempts(results: readonly GradedResult[], attempts: number): GradedResult[] {
  const inOrder = [...results].sort(
    (left, right) => left.result.handedInAtMs - right.result.handedInAtMs,
  );
  const times = new Map<number, number>();
  for (const { result, code, isWhole } of inOrder) {
    if (code !== '' && isWhole) times.set(result.attempt, (times.get(result.attempt) ?? 0) + 1);
  }
  return inOrder.map((graded, at) => {
    const { code, isWhole, result } = graded;
    const isBeyond = attempts > 0 && at >= attempts;
    const isTwice = code !== '' && isWhole && (times.get(result.attempt) ?? 0) > 1;
    const flags = new Set(graded.flags);
    if (isBeyond) flags.add('too-many-attempts');
    if (isTwice) flags.add('same-attempt');
    return { ...graded, flags: FLAGS.filter((flag) => flags.has(flag)) };
  });
}

function rowOf(
  { key, label, match }: Omit<Person, 'results'> & { key: string },
  inOrder: GradedResult[],
): GradebookRow {
  const best = (all: readonly GradedResult[]) =>
    all.reduce<GradedResult | undefined>(
      (best, result) => (best === undefined || result.points > best.points ? result : best),
      undefined,
    );
  const counted = best(inOrder.filter(({ isWhole }) => isWhole)) ?? best(inOrder);
  const { student } = (counted as GradedResult).result;
  return {
    key,
    student,
    ...(label !== undefined && { label }),
    match,
    results: inOrder,
    counted: counted as GradedResult,
  };
}

/** A line that is typed once more for the same paper takes the place of the one before. */
function lastOfEach(papers: readonly PaperMarks[]): PaperMarks[] {
  const byPaper = new Map(
    papers.map((marks) => [`${marks.versionId}/${studentKey(marks.student)}`, marks]),
  );
  return [...byPaper.values()];
}
