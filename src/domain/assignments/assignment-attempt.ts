/** A student's way through an assignment. */

import { MINUTE_MS } from '../dates/durations.ts';
import { isBlankAnswer } from '../questions/kinds.ts';
import type { Confidence } from '../attempts/confidence.ts';
import type { Question } from '../questions/question.ts';
import { seededShuffle } from '../text/seeded-shuffle.ts';
import { shownQuestion, type ShownQuestion } from '../questions/shown-question.ts';
import type { Assignment } from './assignment.ts';
import { timeOf } from './moment.ts';
import { questionDigest } from '../questions/question-digest.ts';
import { studentKey, type HandedAnswer, type Student } from './result.ts';

/** An attempt that a student has started and not handed in. */
export interface StartedAttempt {
  student: Student;
  /** 1 for the first. */
  attempt: number;
  startedAtMs: number;
  /** The group that the student has named, where the assignment has groups. */
  group?: string;
}

/**
 * What one student is asked: what is in no group or in the student's, and of that, where it is drawn,
 * the same part however often the student begins.
 */
export function askedOf(
  questions: readonly Question[],
  { id, groups = [], draw = 0 }: Pick<Assignment, 'id' | 'groups' | 'draw'>,
  { student, group }: Pick<StartedAttempt, 'student' | 'group'>,
): Question[] {
  const grouped = new Set(groups.flatMap((some) => some.questions));
  const ofGroup = new Set(groups.find(({ name }) => name === group)?.questions);
  const asked = questions.filter(
    (question) => !grouped.has(question.id) || ofGroup.has(question.id),
  );
  if (draw === 0 || draw >= asked.length) return asked;
  const drawn = new Set(seededShuffle(asked, `${id}/${studentKey(student)}`).slice(0, draw));
  return asked.filter((question) => drawn.has(question));
}

/** The questions as a student sees them in one attempt: always the same for the same attempt. */
export function shownForAttempt(
  questions: readonly Question[],
  { id, isShuffled }: Pick<Assignment, 'id' | 'isShuffled'>,
  attempt: { startedAtMs: number; attempt: number },
): ShownQuestion[] {
  const seed = isShuffled ? `${id}/${attempt.startedAtMs}/${attempt.attempt}` : id;
  const ordered = isShuffled ? seededShuffle(questions, seed) : questions;
  return ordered.map((question) => shownQuestion(question, seed));
}

/** The questions that read differently from what the assignment was made with. */
export function changedQuestions(
  questions: readonly Question[],
  { questions: pinned }: Pick<Assignment, 'questions'>,
): Question[] {
  const digests = new Map(pinned.map(({ id, digest }) => [id, digest]));
  return questions.filter((question) => digests.get(question.id) !== questionDigest(question));
}

/** The answers to hand in, one for each question; a blank one is none. */
export function submittedAnswers(
  questions: readonly Question[],
  given: ReadonlyMap<string, { answer: unknown; confidence: Confidence | null }>,
): HandedAnswer[] {
  return questions.map((question) => {
    const { answer = null, confidence = null } = given.get(question.id) ?? {};
    const isBlank = answer === null || isBlankAnswer(question, answer);
    return {
      question: question.id,
      digest: questionDigest(question),
      answer: isBlank ? null : answer,
      confidence,
    };
  });
}

/** Whether a student may learn how an answer did. */
export function tellsGrades(
  { feedback, due }: Pick<Assignment, 'feedback' | 'due'>,
  nowMs: number,
): boolean {
  if (feedback !== 'after-due') return true;
  // Without a due date there is nothing to wait for.
  return due === null || nowMs > timeOf(due);
}

/** Milliseconds left of an attempt, below 0 when its time is over; `undefined` without a limit. */
export function timeLeftMs(
  minutes: number,
  extraMinutes: number,
  startedAtMs: number,
  nowMs: number,
): number | undefined {
  return minutes === 0 ? undefined : startedAtMs + (minutes + extraMinutes) * MINUTE_MS - nowMs;
}
