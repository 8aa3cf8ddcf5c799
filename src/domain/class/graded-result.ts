/** What one student has handed in once, graded: what each answer is worth, and what a teacher should know of it. */

import { pointsOf, type Assignment } from '../assignments/assignment.ts';
import { gradeSubmitted } from '../assignments/grade-submitted.ts';
import { timeOf } from '../assignments/moment.ts';
import type { PaperMarks } from '../assignments/paper.ts';
import { studentKey, type HandedAnswer, type ReceivedResult } from '../assignments/result.ts';
import { MINUTE_MS } from '../dates/durations.ts';
import type { Grade } from '../questions/grade.ts';
import { totalOf } from '../questions/points.ts';
import { questionDigest } from '../questions/question-digest.ts';
import type { Question } from '../questions/question.ts';
import { withMark, type TeacherMark } from './teacher-mark.ts';

/** What a teacher should know of a result before counting on it. */
export const FLAGS = [
  'altered',
  'early',
  'late',
  'over-time',
  'clock',
  'too-many-attempts',
  'same-attempt',
  'changed-questions',
  'to-read',
] as const;
export type Flag = (typeof FLAGS)[number];

export interface GradedResult extends ReceivedResult {
  flags: Flag[];
  /** The grade of each question of the assignment, in its order. */
  grades: Grade[];
  /** The answers in the same order; `undefined` where the result has none. */
  answers: (HandedAnswer | undefined)[];
  /** Whether the student was asked each question, in the same order. */
  asked: boolean[];
  /** What was worked out of each answer, before the teacher's marks, in the same order. */
  workedOut: Grade[];
  /** What the teacher says of each answer, in the same order. */
  marks: (TeacherMark | undefined)[];
  /** The points of each question for the share that its answer has. */
  points: number;
  /** The points of what the student was asked. */
  of: number;
}

/** By what results are graded. */
export interface GradingInput {
  assignment: Assignment;
  /** The questions of the assignment, in its order. */
  questions: readonly Question[];
  /** The criteria that the teacher found met in an answer in one's own words, by `judgementKey`. */
  judged?: ReadonlyMap<string, readonly string[]>;
  /** What the teacher says of answers, by `judgementKey`. */
  marks?: ReadonlyMap<string, TeacherMark>;
}

/** The minute in which a clock ends is not held against a student. */
const GRACE_MS = MINUTE_MS;

/** Under which a judgement of one answer of one result is kept. */
export function judgementKey({ seal }: Pick<ReceivedResult, 'seal'>, question: string): string {
  return `${seal}/${question}`;
}

/** A result, with the grade of each of its answers and what a teacher should know of it. */
export function gradeResult(received: ReceivedResult, input: GradingInput): GradedResult {
  const { questions, assignment, judged = new Map<string, readonly string[]>() } = input;
  const given = new Map(received.result.answers.map((answer) => [answer.question, answer]));
  const answers = questions.map(({ id }) => given.get(id));
  const marks = questions.map(({ id }) => input.marks?.get(judgementKey(received, id)));
  const workedOut = questions.map((question, at) =>
    gradeSubmitted(
      question,
      answers[at]?.answer ?? null,
      judged.get(judgementKey(received, question.id)),
    ),
  );
  const grades = workedOut.map((grade, at) => withMark(grade, marks[at]));
  // Where all are asked the same, a question that the result does not name was left out all the same.
  const isParted = assignment.draw !== undefined || assignment.groups !== undefined;
  const asked = answers.map((answer) => !isParted || answer !== undefined);
  const isUnread = grades.some(({ state }) => state === 'unjudged');
  return {
    ...received,
    answers,
    asked,
    workedOut,
    marks,
    grades,
    flags: [...flagsOf(received, input), ...(isUnread ? (['to-read'] as const) : [])],
    ...totalOfAsked(grades, asked, { assignment, questions }),
  };
}

/** The points of a result, and the points of what was asked. */
function totalOfAsked(
  grades: readonly Grade[],
  asked: readonly boolean[],
  { assignment, questions }: Pick<GradingInput, 'assignment' | 'questions'>,
): { points: number; of: number } {
  return totalOf(
    questions.map(({ id }, at) => ({
      grade: grades[at],
      worth: asked[at] ? pointsOf(assignment, id) : 0,
    })),
  );
}

/** A paper's marks as a result without answers; nobody knows how long it took. */
export function gradePaper(
  { student, versionId, shares }: PaperMarks,
  input: Pick<GradingInput, 'assignment' | 'questions'>,
): GradedResult {
  const asked = shares.map((share) => share !== undefined);
  const grades = shares.map((share): Grade =>
    share === null || share === undefined
      ? { state: 'unanswered' }
      : { state: 'graded', points: share, total: 1, parts: [] },
  );
  return {
    result: {
      assignment: input.assignment.id,
      student,
      attempt: 1,
      startedAtMs: 0,
      handedInAtMs: 0,
      extraMinutes: 0,
      answers: [],
    },
    seal: `${versionId}/${studentKey(student)}`,
    code: '',
    isWhole: true,
    flags: [],
    grades,
    answers: shares.map(() => undefined),
    asked,
    workedOut: grades,
    marks: shares.map(() => undefined),
    ...totalOfAsked(grades, asked, input),
  };
}

/** Whether a result was typed in from paper. */
export function isPaper({ code }: Pick<ReceivedResult, 'code'>): boolean {
  return code === '';
}

const digestsByQuestions = new WeakMap<readonly Question[], Map<string, string>>();

/** The digests of questions, worked out once for a class. */
function digestsOf(questions: readonly Question[]): Map<string, string> {
  const known = digestsByQuestions.get(questions);
  if (known) return known;
  const digests = new Map(questions.map((question) => [question.id, questionDigest(question)]));
  digestsByQuestions.set(questions, digests);
  return digests;
}

function flagsOf(
  { result, isWhole }: ReceivedResult,
  { assignment, questions }: GradingInput,
): Flag[] {
  const { opens, due, attempts, minutes } = assignment;
  const { startedAtMs, handedInAtMs, extraMinutes, attempt, answers } = result;
  // Graded is what stands here: a student who saw another text is not graded by what was asked.
  const digests = digestsOf(questions);
  const allowedMs = (minutes + extraMinutes) * MINUTE_MS + GRACE_MS;
  const holds: Partial<Record<Flag, boolean>> = {
    altered: !isWhole,
    early: opens !== null && startedAtMs < timeOf(opens),
    late: due !== null && handedInAtMs > timeOf(due) + GRACE_MS,
    'over-time': minutes > 0 && handedInAtMs - startedAtMs > allowedMs,
    // Nobody hands in at the moment of beginning, or before it: the clock was changed meanwhile.
    clock: handedInAtMs <= startedAtMs,
    'too-many-attempts': attempts > 0 && attempt > attempts,
    'changed-questions': answers.some(
      ({ question, digest }) =>
        digests.get(question) !== undefined && digests.get(question) !== digest,
    ),
  };
  return FLAGS.filter((flag) => holds[flag]);
}
