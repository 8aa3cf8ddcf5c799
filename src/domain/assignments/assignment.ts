/** Work that a teacher sets: what to read, what to answer, by when, and how it is judged. */

import { isMoment, timeOf } from './moment.ts';

/** When a student learns how an answer did. */
export const FEEDBACKS = ['at-once', 'at-end', 'after-due'] as const;
export type Feedback = (typeof FEEDBACKS)[number];

/** What a student is asked to sign with: never an address. */
export const SIGNATURES = ['nickname', 'roll-number', 'both'] as const;
export type Signature = (typeof SIGNATURES)[number];

export const MOST_TITLE = 120;
export const MOST_INSTRUCTIONS = 600;
export const MOST_QUESTIONS = 200;
export const MOST_ATTEMPTS = 20;
export const MOST_MINUTES = 600;

/** A question of an assignment, with the digest of what it said when it was chosen. */
interface PinnedQuestion {
  id: string;
  /** What `questionDigest` gave. */
  digest: string;
}

export interface Assignment {
  /** Made at random on the teacher's device; the same in every copy of the link. */
  id: string;
  title: string;
  instructions: string;
  /** Slugs of the chapters to read. */
  chapters: string[];
  questions: PinnedQuestion[];
  /** A moment such as `2026-11-30T08:00+05:00`, or `null`. */
  opens: string | null;
  due: string | null;
  /** How often it can be submitted; 0 for any number of times. */
  attempts: number;
  isShuffled: boolean;
  feedback: Feedback;
  /** How long an attempt may take, in minutes; 0 for as long as it takes. */
  minutes: number;
  signature: Signature;
  /** How many points a question counts, by its id; one where nothing is said. */
  points?: Record<string, number>;
  /** How many of the questions each student is given, drawn for each; all where nothing is said. */
  draw?: number;
  /** Different work for different students: what each group is asked beside what is in no group. */
  groups?: AssignmentGroup[];
}

interface AssignmentGroup {
  name: string;
  /** Ids of questions. */
  questions: string[];
}

export const MOST_POINTS = 100;
const MOST_GROUPS = 12;
export const MOST_GROUP_NAME = 40;

export const ASSIGNMENT_ID = /^[A-Za-z0-9]{8,16}$/;
const SLUG = /^[a-z0-9-]{1,80}$/;

/** What is wrong with the fields of an assignment: the name of each field that does not hold. */
export function assignmentFaults(assignment: Assignment): (keyof Assignment)[] {
  const { id, title, instructions, chapters, questions, opens, due } = assignment;
  const { attempts, minutes, feedback, signature } = assignment;
  const isTime = (time: string | null) => time === null || isMoment(time);
  const isWhole = (value: number, most: number) =>
    Number.isInteger(value) && value >= 0 && value <= most;
  const checks: [keyof Assignment, boolean][] = [
    ['id', ASSIGNMENT_ID.test(id)],
    ['title', title.trim() !== '' && title.length <= MOST_TITLE],
    ['instructions', instructions.length <= MOST_INSTRUCTIONS],
    ['chapters', chapters.every((slug) => SLUG.test(slug))],
    [
      'questions',
      questions.length > 0 &&
        questions.length <= MOST_QUESTIONS &&
        questions.every(({ id: question }) => SLUG.test(question)) &&
        new Set(questions.map(({ id: question }) => question)).size === questions.length,
    ],
    ['opens', isTime(opens)],
    ['due', isTime(due) && (opens === null || due === null || timeOf(opens) < timeOf(due))],
    ['attempts', isWhole(attempts, MOST_ATTEMPTS)],
    ['minutes', isWhole(minutes, MOST_MINUTES)],
    ['feedback', FEEDBACKS.includes(feedback)],
    ['signature', SIGNATURES.includes(signature)],
    ['points', assignment.points === undefined || arePoints(assignment.points)],
    ['draw', assignment.draw === undefined || isWhole(assignment.draw, questions.length)],
    ['groups', assignment.groups === undefined || areGroups(assignment.groups, questions)],
  ];
  return checks.filter(([, holds]) => !holds).map(([field]) => field);
}

/** Points are whole or halves. */
function arePoints(points: Record<string, unknown>): boolean {
  return Object.values(points).every(
    (candidate) =>
      typeof candidate === 'number' &&
      candidate > 0 &&
      candidate <= MOST_POINTS &&
      Number.isInteger(candidate * 2),
  );
}

function areGroups(
  groups: readonly AssignmentGroup[],
  questions: readonly { id: string }[],
): boolean {
  const names = groups.map(({ name }) => name.trim());
  return (
    groups.length <= MOST_GROUPS &&
    new Set(names).size === names.length &&
    names.every((name) => name !== '' && name.length <= MOST_GROUP_NAME) &&
    groups.every((group) =>
      group.questions.every((id) => questions.some((question) => question.id === id)),
    )
  );
}

/** How many points a question of an assignment counts. */
export function pointsOf({ points }: Pick<Assignment, 'points'>, question: string): number {
  return points?.[question] ?? 1;
}

/** Where a moment lies before an assignment's times. */
export function phaseOf(
  { opens, due }: Pick<Assignment, 'opens' | 'due'>,
  nowMs: number,
): 'early' | 'open' | 'late' {
  if (opens !== null && nowMs < timeOf(opens)) return 'early';
  return due !== null && nowMs > timeOf(due) ? 'late' : 'open';
}
