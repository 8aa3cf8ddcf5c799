/** What is sent of a class to its teacher while it goes on. */

import type { ClassWatched, MemberSeen } from '../../src/domain/class/live-records.ts';
import { DAY_MS } from '../../src/domain/dates/durations.ts';
import { KEPT_DAYS } from '../retention.ts';
import { shownQuestions, type ClassKept } from '../store/classes.ts';
import { membersOf, requestsOf, type Member } from '../store/members.ts';
import type { Db } from '../store/store.ts';
import {
  votesOf,
  workOfClass,
  type AnswerKept,
  type AttemptKept,
  type VoteKept,
} from '../store/work.ts';
import { lastVote } from './class-results.ts';

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
