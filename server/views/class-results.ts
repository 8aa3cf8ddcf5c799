/** What a class has done, as the gradebook takes it in: the codes that students hand in without a server. */

import { codesToResults, resultToCode, type Result } from '../../src/domain/assignments/result.ts';
import { askedWork } from '../../src/domain/class/sealed-work.ts';
import type { ClassKept } from '../store/classes.ts';
import { membersOf, type Member } from '../store/members.ts';
import type { Db } from '../store/store.ts';
import {
  votesOf,
  workOfClass,
  type AnswerKept,
  type AttemptKept,
  type VoteKept,
} from '../store/work.ts';

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
      .filter(
        (candidate) =>
          candidate.attempt.submittedAtMs !== null || (isOver && candidate.answers.length > 0),
      )
      .map((submitted) => resultToCode(resultOf(kept, { member, ...submitted })));
    return own.length > 0 ? [...written, resultToCode(votedResult(kept, member, own))] : written;
  });
}

/** An attempt as a student hands it in without a server: its answers as they stand. */
export function resultOf(
  { work }: ClassKept,
  {
    member,
    attempt,
    answers,
  }: { member: Member; attempt: AttemptKept; answers: readonly AnswerKept[] },
): Result {
  const given = new Map(answers.map((answer) => [answer.question, answer]));
  const lastAtMs = Math.max(attempt.startedAtMs, ...answers.map((answer) => answer.receivedAtMs));
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
export function receiptOf(result: Result): string {
  const [read] = codesToResults(resultToCode(result));
  return read?.ok ? read.seal : '';
}

/** The vote that counts: of the second round, where there was one. */
export function lastVote(votes: readonly VoteKept[]): unknown {
  return [...votes].sort((left, right) => right.round - left.round)[0]?.answer ?? null;
}
