/** What a device keeps for teaching and taking, as it is read: the good of it, and the bad by itself. */

import { isSoundQuestion } from '../assignments/assignment-file.ts';
import { assignmentFaults, type Assignment } from '../assignments/assignment.ts';
import { codesToResults } from '../assignments/result.ts';
import { isTeacherMark } from './teacher-mark.ts';

/** The stores, and what each holds by its keys. */
export const TEACHING_STORES = [
  /** Assignments, by their ids. */
  'assignments',
  /** Codes of results, by their seals. */
  'results',
  /** The roster, what was decided of signatures, and judgements of answers: one record of each. */
  'class',
  /** Attempts that are started and not handed in, by assignment and student. */
  'begun',
  /** Codes that were handed in here, by assignment and seal. */
  'handed-in',
  /** The questions that came with the file of an assignment, by its id. */
  'questions',
  /** Marks of papers as they were typed, by assignment. */
  'papers',
  /** A teacher's own questions, by their ids. */
  'own',
  /** What could not be read, by the store and key where it was found. */
  'aside',
  /** Words that students have set before what they leave here, by assignment and student. */
  'locks',
] as const;
export type TeachingStore = (typeof TEACHING_STORES)[number];

export interface ReadTeaching {
  /** What can be used of the value; `undefined` where nothing can. */
  record: unknown;
  /** What cannot, and why. */
  bad?: { value: unknown; reason: string };
}

/** Reads the value of a key. Never throws. */
export function readTeaching(
  store: Exclude<TeachingStore, 'aside'>,
  key: string,
  value: unknown,
): ReadTeaching {
  if (store !== 'class') return whole(value, WHOLE[store]);
  const readItems = LISTS[key];
  return readItems
    ? list(value, readItems)
    : whole(value, ['it is none of the lists', () => false]);
}

type Check = readonly [reason: string, isGood: (value: unknown) => boolean];

const WHOLE: Record<Exclude<TeachingStore, 'aside' | 'class'>, Check> = {
  assignments: ['it is no assignment', isAssignment],
  results: ['it is no code of a result', isResultCode],
  begun: ['it is no attempt that was started', isStarted],
  'handed-in': ['it is no code of a result', isResultCode],
  questions: [
    'it is no list of questions',
    (value) => Array.isArray(value) && value.every(isSoundQuestion),
  ],
  papers: ['it is no text', (value) => typeof value === 'string'],
  own: ['it is no question', isSoundQuestion],
  locks: ['it is no lock', isLock],
};

const LISTS: Record<string, Check> = {
  roster: ['no student', isRosterStudent],
  decisions: ['no decision', isTextPair],
  classes: [
    'no list of a class',
    (item) => isPair(item) && Array.isArray(item[1]) && item[1].every(isRosterStudent),
  ],
  scanned: ['no part of a receipt', (item) => typeof item === 'string'],
  'class-of': ['no class of an assignment', isTextPair],
  placed: ['no student of a result', isTextPair],
  marks: ['no mark', (item) => isPair(item) && isTeacherMark(item[1])],
  judged: [
    'no judgement',
    (item) =>
      isPair(item) && Array.isArray(item[1]) && item[1].every((met) => typeof met === 'string'),
  ],
};

function whole(value: unknown, [reason, isGood]: Check): ReadTeaching {
  return isGood(value) ? { record: value } : { record: undefined, bad: { value, reason } };
}

/** A list with what is good in it; the rest is bad by itself. */
function list(value: unknown, [reason, isGood]: Check): ReadTeaching {
  if (!Array.isArray(value)) {
    return { record: undefined, bad: { value, reason: 'it is no list' } };
  }
  const items = value as unknown[];
  const bad = items.filter((item) => !isGood(item));
  if (bad.length === 0) return { record: items };
  return {
    record: items.filter(isGood),
    bad: { value: bad, reason: `${reason}: ${bad.length} of ${items.length}` },
  };
}

function isAssignment(value: unknown): boolean {
  try {
    return assignmentFaults(value as Assignment).length === 0;
  } catch {
    return false;
  }
}

function isResultCode(value: unknown): boolean {
  return typeof value === 'string' && codesToResults(value).some(({ ok }) => ok);
}

function isStarted(value: unknown): boolean {
  const { student, attempt, startedAtMs } = fieldsOf(value);
  const { nickname, rollNumber } = fieldsOf(student);
  return (
    typeof nickname === 'string' &&
    typeof rollNumber === 'string' &&
    Number.isSafeInteger(attempt) &&
    Number(attempt) > 0 &&
    Number.isSafeInteger(startedAtMs) &&
    Number(startedAtMs) >= 0
  );
}

function isLock(value: unknown): boolean {
  const { salt, digest } = fieldsOf(value);
  return typeof salt === 'string' && typeof digest === 'string';
}

function isRosterStudent(value: unknown): boolean {
  const { name, rollNumber } = fieldsOf(value);
  return typeof name === 'string' && name !== '' && typeof rollNumber === 'string';
}

function isTextPair(item: unknown): boolean {
  return isPair(item) && typeof item[1] === 'string';
}

function isPair(value: unknown): value is [string, unknown] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string';
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
