/** What is sent of a class to one of its members: what they may see, and no more. */

import { tellsGrades } from '../../src/domain/assignments/assignment-attempt.ts';
import { roundOf } from '../../src/domain/class/lesson.ts';
import type {
  AttemptSeen,
  ClassSeen,
  LessonSeen,
  SubmissionSeen,
} from '../../src/domain/class/live-records.ts';
import {
  askedWork,
  giveAnswer,
  nameOf,
  sealedFor,
  sealedWork,
} from '../../src/domain/class/sealed-work.ts';
import type { ClassKept } from '../store/classes.ts';
import type { Member } from '../store/members.ts';
import type { Db } from '../store/store.ts';
import { answersOf, attemptsOf, votesOf, type AttemptKept } from '../store/work.ts';
import { lastVote, receiptOf, resultOf } from './class-results.ts';

/** What a class is, to one of its members. */
export async function seenBy(
  db: Db,
  { kept, member, nowMs }: { kept: ClassKept; member: Member; nowMs: number },
): Promise<ClassSeen> {
  const { assignment } = kept.work;
  const attempts = await attemptsOf(db, member.id);
  const open = attempts.find(({ submittedAtMs }) => submittedAtMs === null);
  const submitted = attempts.filter(({ submittedAtMs }) => submittedAtMs !== null);
  const submissions = await Promise.all(
    submitted.map((attempt) => submissionSeen(db, { kept, member, attempt, attempts, nowMs })),
  );
  return {
    nowMs,
    id: kept.id,
    code: kept.code,
    member: member.id,
    title: assignment.title,
    instructions: assignment.instructions,
    mode: kept.mode,
    isOpen: kept.closedAtMs === null,
    student: member.student,
    minutes: assignment.minutes,
    attempts: assignment.attempts,
    // By the questions' own ids: told with them.
    worth:
      submissions.some(({ told }) => told !== null) && assignment.points
        ? { points: assignment.points }
        : {},
    attempt: open ? await attemptSeen(db, { kept, member, attempt: open }) : null,
    submissions,
    lesson: kept.mode === 'together' ? await lessonSeen(db, kept, member) : null,
  };
}

async function attemptSeen(
  db: Db,
  { kept, member, attempt }: { kept: ClassKept; member: Member; attempt: AttemptKept },
): Promise<AttemptSeen> {
  const { number, startedAtMs } = attempt;
  const answers = await answersOf(db, { memberId: member.id, number });
  const byQuestion = new Map(answers.map((answer) => [answer.question, answer]));
  return {
    number,
    startedAtMs,
    questions: sealedWork(kept.work, member, number),
    answers: askedWork(kept.work, member).flatMap((question) => {
      const given = byQuestion.get(question.id);
      if (!given) return [];
      const { seq, confidence, answer } = given;
      const sealed = giveAnswer(kept.work, member, { attempt: number, question, answer });
      return [{ question: nameOf(kept.work, question), seq, answer: sealed, confidence }];
    }),
  };
}

/** What was submitted; how it did only where it may be told. */
export async function submissionSeen(
  db: Db,
  {
    kept,
    member,
    attempt,
    attempts,
    nowMs,
  }: {
    kept: ClassKept;
    member: Member;
    attempt: AttemptKept;
    /** All that the member has begun. */
    attempts: readonly AttemptKept[];
    nowMs: number;
  },
): Promise<SubmissionSeen> {
  const answers = await answersOf(db, { memberId: member.id, number: attempt.number });
  const isTold = kept.isTold || isToldBy(kept.work.assignment, attempts, nowMs);
  const byQuestion = new Map(answers.map((answer) => [answer.question, answer.answer]));
  return {
    number: attempt.number,
    submittedAtMs: attempt.submittedAtMs ?? 0,
    receipt: receiptOf(resultOf(kept, { member, attempt, answers })),
    told: isTold
      ? askedWork(kept.work, member).map((question) => ({
          question,
          answer: byQuestion.get(question.id) ?? null,
        }))
      : null,
  };
}

/**
 * Whether a student may see how they did without their teacher's word: when the work is due, or, where
 * it is told at the end, when they have no attempt left to use it in.
 */
function isToldBy(
  assignment: ClassKept['work']['assignment'],
  attempts: readonly AttemptKept[],
  nowMs: number,
): boolean {
  if (assignment.feedback === 'after-due') {
    return assignment.due !== null && tellsGrades(assignment, nowMs);
  }
  const isDone = attempts.every(({ submittedAtMs }) => submittedAtMs !== null);
  return assignment.attempts > 0 && isDone && attempts.length >= assignment.attempts;
}

async function lessonSeen(db: Db, kept: ClassKept, member: Member): Promise<LessonSeen> {
  const { stage, question: id } = kept.lesson;
  const { questions } = kept.work;
  const at = questions.findIndex((candidate) => candidate.id === id);
  const question = questions[at];
  const nothing = { stage, at: at + 1, of: questions.length, shown: null, vote: null, told: null };
  if (!question) return nothing;
  const votes = await votesOf(db, { classId: kept.id, memberId: member.id });
  const ofIt = votes.filter((vote) => vote.question === id);
  if (stage === 'shown') return { ...nothing, told: { question, answer: lastVote(ofIt) } };
  // Between the votes one sees what one has voted first.
  const vote = ofIt.find(({ round }) => round === (roundOf(stage) ?? 1));
  return {
    ...nothing,
    shown: sealedFor(kept.work, member, { attempt: 0, question }),
    vote: vote
      ? {
          question: nameOf(kept.work, question),
          seq: vote.seq,
          answer: giveAnswer(kept.work, member, { attempt: 0, question, answer: vote.answer }),
          confidence: null,
        }
      : null,
  };
}
