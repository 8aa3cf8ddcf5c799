/** What is sent of a class: to a student what a student may see, to its teacher what they need. */

import { tellsGrades } from '../src/domain/assignments/assignment-attempt.ts';
import { codesToResults, resultToCode, type Result } from '../src/domain/assignments/result.ts';
import { roundOf } from '../src/domain/class/lesson.ts';
import type {
  AttemptSeen,
  ClassSeen,
  ClassWatched,
  LessonSeen,
  MemberSeen,
  SubmissionSeen,
} from '../src/domain/class/live-records.ts';
import {
  askedWork,
  giveAnswer,
  nameOf,
  sealedFor,
  sealedWork,
} from '../src/domain/class/sealed-work.ts';
import { shownQuestions, type ClassKept } from './store/classes.ts';
import { membersOf, requestsOf, type Member } from './store/members.ts';
import type { Db } from './store/store.ts';
import {
  answersOf,
  attemptsOf,
  votesOf,
  workOfClass,
  type AnswerKept,
  type AttemptKept,
  type VoteKept,
} from './store/work.ts';

/** A class that is closed is kept so long, and then deleted with all that is in it. */
export const KEPT_DAYS = 90;
export const DAY_MS = 24 * 60 * 60 * 1000;

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
  const byQuestion = new Map(answers.map((one) => [one.question, one]));
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
  const byQuestion = new Map(answers.map((one) => [one.question, one.answer]));
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
  const at = questions.findIndex((one) => one.id === id);
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

/** The vote that counts: of the second round, where there was one. */
function lastVote(votes: readonly VoteKept[]): unknown {
  return [...votes].sort((left, right) => right.round - left.round)[0]?.answer ?? null;
}

/** What a class is, to its teacher. */
export async function watchedBy(
  db: Db,
  { kept, nowMs }: { kept: ClassKept; nowMs: number },
): Promise<ClassWatched> {
  const [members, work, votes, requests, shown] = await Promise.all([
    membersOf(db, kept.id),
    workOfClass(db, kept.id),
    votesOf(db, { classId: kept.id }),
    requestsOf(db, kept.id),
    shownQuestions(db, kept.id),
  ]);
  return {
    nowMs,
    id: kept.id,
    code: kept.code,
    mode: kept.mode,
    isOpen: kept.closedAtMs === null,
    isJoinable: kept.isJoinable,
    isTold: kept.isTold,
    assignment: kept.work.assignment,
    questions: kept.work.questions,
    lesson: kept.lesson,
    shownQuestions: shown,
    members: members.map((member) => memberSeen(member, work.get(member.id), votes)),
    rounds: kept.work.questions.flatMap(({ id }) =>
      ([1, 2] as const).map((round) => ({
        question: id,
        round,
        votes: votes
          .filter((vote) => vote.question === id && vote.round === round)
          .map(({ memberId, answer }) => ({ member: memberId, answer })),
      })),
    ),
    requests,
    closedAtMs: kept.closedAtMs,
    deletesAtMs: kept.closedAtMs === null ? null : kept.closedAtMs + KEPT_DAYS * DAY_MS,
  };
}

function memberSeen(
  member: Member,
  work: { attempts: AttemptKept[]; answers: Map<number, AnswerKept[]> } | undefined,
  votes: readonly VoteKept[],
): MemberSeen {
  const attempt = work?.attempts.at(-1);
  const answers = work?.answers.get(attempt?.number ?? 0) ?? [];
  const own = votes.filter(({ memberId }) => memberId === member.id);
  const times = [...answers, ...own].map(({ receivedAtMs }) => receivedAtMs);
  return {
    id: member.id,
    student: member.student,
    group: member.group,
    joinedAtMs: member.joinedAtMs,
    attempt: attempt?.number ?? 0,
    startedAtMs: attempt?.startedAtMs ?? null,
    submittedAtMs: attempt?.submittedAtMs ?? null,
    lastAtMs: times.length === 0 ? null : Math.max(...times),
    answers:
      own.length > 0
        ? [...new Set(own.map(({ question }) => question))].map((question) => ({
            question,
            answer: lastVote(own.filter((vote) => vote.question === question)),
            confidence: null,
          }))
        : answers.map(({ question, answer, confidence }) => ({ question, answer, confidence })),
  };
}

/** The codes of all that a class has done, as the gradebook takes them in. */
export async function resultsOf(db: Db, kept: ClassKept): Promise<string[]> {
  const [members, work, votes] = await Promise.all([
    membersOf(db, kept.id),
    workOfClass(db, kept.id),
    votesOf(db, { classId: kept.id }),
  ]);
  const isOver = kept.closedAtMs !== null;
  return members.flatMap((member) => {
    const { attempts = [], answers } = work.get(member.id) ?? {};
    const own = votes.filter(({ memberId }) => memberId === member.id);
    const written = attempts
      .map((attempt) => ({ attempt, answers: answers?.get(attempt.number) ?? [] }))
      // What nobody submitted counts as it stands when the class is over.
      .filter((one) => one.attempt.submittedAtMs !== null || (isOver && one.answers.length > 0))
      .map((one) => resultToCode(resultOf(kept, { member, ...one })));
    return own.length > 0 ? [...written, resultToCode(votedResult(kept, member, own))] : written;
  });
}

function resultOf(
  { work }: ClassKept,
  {
    member,
    attempt,
    answers,
  }: { member: Member; attempt: AttemptKept; answers: readonly AnswerKept[] },
): Result {
  const given = new Map(answers.map((one) => [one.question, one]));
  const lastAtMs = Math.max(attempt.startedAtMs, ...answers.map((one) => one.receivedAtMs));
  return {
    assignment: work.assignment.id,
    student: member.student,
    attempt: attempt.number,
    startedAtMs: attempt.startedAtMs,
    handedInAtMs: attempt.submittedAtMs ?? lastAtMs,
    extraMinutes: 0,
    answers: askedWork(work, member).map(({ id }) => ({
      question: id,
      digest: digestOf(work, id),
      answer: given.get(id)?.answer ?? null,
      confidence: given.get(id)?.confidence ?? null,
    })),
  };
}

/** A lesson together as a result: of each question that was put, the last vote. */
function votedResult({ work }: ClassKept, member: Member, votes: readonly VoteKept[]): Result {
  return {
    assignment: work.assignment.id,
    student: member.student,
    attempt: 1,
    startedAtMs: member.joinedAtMs,
    handedInAtMs: Math.max(member.joinedAtMs, ...votes.map(({ receivedAtMs }) => receivedAtMs)),
    extraMinutes: 0,
    answers: work.questions.map(({ id }) => ({
      question: id,
      digest: digestOf(work, id),
      answer: lastVote(votes.filter(({ question }) => question === id)),
      confidence: null,
    })),
  };
}

function digestOf({ assignment }: ClassKept['work'], id: string): string {
  return assignment.questions.find((pinned) => pinned.id === id)?.digest ?? '';
}

/** The seal of a result, which its code has as well. */
function receiptOf(result: Result): string {
  const [read] = codesToResults(resultToCode(result));
  return read?.ok ? read.seal : '';
}
