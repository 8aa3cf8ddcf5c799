/** The students of a class, and who of them a result is from. */

import { foldText } from '../text/fold-text.ts';
import { spellingDistance } from '../text/nearest.ts';
import type { Signature } from '../assignments/assignment.ts';
import { MOST_NAME, studentKey, type Student } from '../assignments/result.ts';

export interface RosterStudent {
  /** The roll number where the teacher's list has nothing else. */
  name: string;
  rollNumber: string;
}

/** A student as the teacher tells them apart: two of one name have different roll numbers. */
export function rosterName({ name, rollNumber }: RosterStudent): string {
  return rollNumber === '' || rollNumber === name ? name : `${name} (${rollNumber})`;
}

/**
 * What the students of a roster choose to sign with: as much as is asked for, each once. Of whom the
 * list does not have it, and of two who would be one, there is all that it has.
 */
export function namesToChoose(roster: readonly RosterStudent[], signature: Signature): Student[] {
  const whole = roster.map(({ name, rollNumber }) => ({
    nickname: name === rollNumber ? '' : name.slice(0, MOST_NAME),
    rollNumber: rollNumber.slice(0, MOST_NAME),
  }));
  const asked = whole.map((student) => {
    const { nickname, rollNumber } = student;
    if (signature === 'nickname' && nickname !== '') return { nickname, rollNumber: '' };
    if (signature === 'roll-number' && rollNumber !== '') return { nickname: '', rollNumber };
    return student;
  });
  const count = new Map<string, number>();
  for (const key of asked.map(studentKey)) count.set(key, (count.get(key) ?? 0) + 1);
  const apart = asked.map((student, at) =>
    count.get(studentKey(student)) === 1 ? student : (whole[at] ?? student),
  );
  return [...new Map(apart.map((student) => [studentKey(student), student])).values()];
}

export type RosterMatch =
  | { state: 'matched'; student: RosterStudent }
  /** Nobody of that name or number; those who are spelt nearly so, the nearest first. */
  | { state: 'unsure'; suggestions: RosterStudent[] };

const MOST_SUGGESTIONS = 3;
/** Of the longer name, the share of letters that may differ. */
const FARTHEST = 0.4;

/** Who a result is from: by roll number, or else by the one student of that name. */
export function matchStudent(student: Student, roster: readonly RosterStudent[]): RosterMatch {
  const rollNumber = foldNumber(student.rollNumber);
  const name = foldText(student.nickname);
  const byNumber = roster.filter(
    (candidate) => rollNumber && foldNumber(candidate.rollNumber) === rollNumber,
  );
  const byName = roster.filter((candidate) => name && foldText(candidate.name) === name);
  // Two sections have a number 7 each: who has the name as well is meant.
  const both = byNumber.filter((candidate) => byName.includes(candidate));
  if (both.length === 1) return { state: 'matched', student: both[0] as RosterStudent };
  // A number that is one student's and a name that is another's settle nothing.
  const isOneVoice =
    byNumber.length === 0 || byName.length === 0 || byName.includes(byNumber[0] as RosterStudent);
  const found = byNumber.length > 0 ? byNumber : byName;
  if (found.length === 1 && isOneVoice) {
    return { state: 'matched', student: found[0] as RosterStudent };
  }
  const certain = [...new Set([...byNumber, ...byName])];
  const near = nearStudents(name, roster).filter((candidate) => !certain.includes(candidate));
  return { state: 'unsure', suggestions: [...certain, ...near].slice(0, MOST_SUGGESTIONS) };
}

/** A roll number as it is compared: 07 is 7. */
function foldNumber(rollNumber: string): string {
  return foldText(rollNumber).replace(/^0+(?=\d)/, '');
}

function nearStudents(name: string, roster: readonly RosterStudent[]): RosterStudent[] {
  if (name === '') return [];
  return roster
    .map((student) => ({ student, far: farness(name, foldText(student.name)) }))
    .filter(({ far }) => far <= FARTHEST)
    .sort((left, right) => left.far - right.far)
    .map(({ student }) => student);
}

/** The words of a name in one order, whichever comes first where it is written. */
function inOrder(name: string): string {
  return name.split(' ').sort().join(' ');
}

/** How unlike two names are, from 0 to 1; a name that is one word of the other is near. */
function farness(left: string, right: string): number {
  if (right.split(' ').includes(left) || left.split(' ').includes(right)) return 0.1;
  return Math.min(spellingDistance(left, right), spellingDistance(inOrder(left), inOrder(right)));
}

/** What an assignment is for that all classes have: no class can be called so. */
export const ALL_CLASSES = '*';

/**
 * The students of several lists as one. Who stands in two of them under one name and number is one
 * student, and is named in `repeated`.
 */
export function joinRosters(lists: Iterable<readonly RosterStudent[]>): {
  roster: RosterStudent[];
  repeated: string[];
} {
  const byName = new Map<string, RosterStudent>();
  const repeated = new Set<string>();
  for (const student of [...lists].flat()) {
    const name = rosterName(student);
    if (byName.has(name)) repeated.add(name);
    else byName.set(name, student);
  }
  return { roster: [...byName.values()], repeated: [...repeated] };
}
