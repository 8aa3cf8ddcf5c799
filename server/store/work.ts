/** Attempts, answers and votes. What is written here is written once, whatever happens on the way. */

import { sql } from 'kysely';
import type { Confidence } from '../../src/domain/attempts/confidence.ts';
import type { Db } from './store.ts';
import type { Tables } from './tables.ts';

export interface AttemptKept {
  number: number;
  startedAtMs: number;
  submittedAtMs: number | null;
}

export interface AnswerKept {
  question: string;
  seq: number;
  answer: unknown;
  confidence: Confidence | null;
  receivedAtMs: number;
}

export interface AttemptKey {
  classId: string;
  memberId: string;
  number: number;
}

const ofAttempt = ({ memberId, number }: AttemptKey) => ({ member_id: memberId, number });

/** Begins an attempt; one that was begun before stays what it is. */
export async function beginAttempt(db: Db, key: AttemptKey, nowMs: number): Promise<void> {
  await db
    .insertInto('attempts')
    .values({
      ...ofAttempt(key),
      class_id: key.classId,
      started_ms: nowMs,
      submitted_ms: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function attemptsOf(db: Db, memberId: string): Promise<AttemptKept[]> {
  const rows = await db
    .selectFrom('attempts')
    .selectAll()
    .where('member_id', '=', memberId)
    .orderBy('number')
    .execute();
  return rows.map(attempt);
}

function attempt(row: Tables['attempts']): AttemptKept {
  return {
    number: row.number,
    startedAtMs: row.started_ms,
    submittedAtMs: row.submitted_ms,
  };
}

/** Submits an attempt once; whether this was the once. Others who try at that moment wait for it. */
export async function submitAttempt(db: Db, key: AttemptKey, nowMs: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('attempts')
    // The clock may have been set back: nobody submits before the beginning.
    .set({
      submitted_ms: sql<number>`case when started_ms > ${nowMs} then started_ms else ${nowMs} end`,
    })
    .where('member_id', '=', key.memberId)
    .where('number', '=', key.number)
    .where('submitted_ms', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Whether an attempt is open; until the transaction ends it stays so. (An update locks the row in
 * either database; `select … for update` is not known to both.)
 */
export async function isOpenAttempt(db: Db, { memberId, number }: AttemptKey): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('attempts')
    .set((builder) => ({ number: builder.ref('number') }))
    .where('member_id', '=', memberId)
    .where('number', '=', number)
    .where('submitted_ms', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function answersOf(
  db: Db,
  { memberId, number }: Pick<AttemptKey, 'memberId' | 'number'>,
): Promise<AnswerKept[]> {
  const rows = await db
    .selectFrom('answers')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('number', '=', number)
    .execute();
  return rows.map(answer);
}

function answer(row: Tables['answers']): AnswerKept {
  return {
    question: row.question,
    seq: row.seq,
    answer: JSON.parse(row.answer) as unknown,
    confidence: row.confidence as Confidence | null,
    receivedAtMs: row.received_ms,
  };
}

/** What is to be written of an answer. */
export interface AnswerWritten {
  question: string;
  seq: number;
  answer: unknown;
  confidence: Confidence | null;
}

/**
 * Writes answers down: each into the log, and, where nothing later stands, as what stands. The same
 * answer sent twice is written once.
 */
export async function writeAnswers(
  db: Db,
  key: AttemptKey,
  { answers, nowMs }: { answers: readonly AnswerWritten[]; nowMs: number },
): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map(({ question, seq, answer: given }) => ({
    ...ofAttempt(key),
    class_id: key.classId,
    question,
    seq,
    answer: JSON.stringify(given),
    received_ms: nowMs,
  }));
  await db
    .insertInto('answer_log')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('answers')
    .values(rows.map((row, at) => ({ ...row, confidence: answers[at]?.confidence ?? null })))
    .onConflict((conflict) =>
      conflict
        .columns(['member_id', 'number', 'question'])
        .doUpdateSet((builder) => ({
          seq: builder.ref('excluded.seq'),
          answer: builder.ref('excluded.answer'),
          confidence: builder.ref('excluded.confidence'),
          received_ms: builder.ref('excluded.received_ms'),
        }))
        .whereRef('answers.seq', '<', 'excluded.seq'),
    )
    .execute();
}

/** A vote, in the place of an earlier one of the same round. */
export async function writeVote(
  db: Db,
  vote: {
    classId: string;
    memberId: string;
    question: string;
    round: 1 | 2;
    seq: number;
    answer: unknown;
    nowMs: number;
  },
): Promise<void> {
  await db
    .insertInto('votes')
    .values({
      member_id: vote.memberId,
      class_id: vote.classId,
      question: vote.question,
      round: vote.round,
      seq: vote.seq,
      answer: JSON.stringify(vote.answer),
      received_ms: vote.nowMs,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['member_id', 'question', 'round'])
        .doUpdateSet((builder) => ({
          seq: builder.ref('excluded.seq'),
          answer: builder.ref('excluded.answer'),
          received_ms: builder.ref('excluded.received_ms'),
        }))
        .whereRef('votes.seq', '<', 'excluded.seq'),
    )
    .execute();
}

export interface VoteKept {
  memberId: string;
  question: string;
  round: 1 | 2;
  seq: number;
  answer: unknown;
  receivedAtMs: number;
}

/** The votes of a class, or of one member of it. */
export async function votesOf(
  db: Db,
  { classId, memberId }: { classId: string; memberId?: string },
): Promise<VoteKept[]> {
  let query = db.selectFrom('votes').selectAll().where('class_id', '=', classId);
  if (memberId !== undefined) query = query.where('member_id', '=', memberId);
  const rows = await query.orderBy('received_ms').execute();
  return rows.map((row) => ({
    memberId: row.member_id,
    question: row.question,
    round: row.round as 1 | 2,
    seq: row.seq,
    answer: JSON.parse(row.answer) as unknown,
    receivedAtMs: row.received_ms,
  }));
}

/** Everything that a class has answered, by member and attempt. */
export async function workOfClass(
  db: Db,
  classId: string,
): Promise<Map<string, { attempts: AttemptKept[]; answers: Map<number, AnswerKept[]> }>> {
  const [attempts, answers] = await Promise.all([
    db
      .selectFrom('attempts')
      .selectAll()
      .where('class_id', '=', classId)
      .orderBy('number')
      .execute(),
    db.selectFrom('answers').selectAll().where('class_id', '=', classId).execute(),
  ]);
  const work = new Map<string, { attempts: AttemptKept[]; answers: Map<number, AnswerKept[]> }>();
  const of = (member: string) => {
    const known = work.get(member) ?? { attempts: [], answers: new Map<number, AnswerKept[]>() };
    work.set(member, known);
    return known;
  };
  for (const row of attempts) of(row.member_id).attempts.push(attempt(row));
  for (const row of answers) {
    const { answers: byNumber } = of(row.member_id);
    byNumber.set(row.number, [...(byNumber.get(row.number) ?? []), answer(row)]);
  }
  return work;
}
