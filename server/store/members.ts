/** Members of a class, and who asks to go on at another device. */

import { studentKey, type Student } from '../../src/domain/assignments/result.ts';
import { MOST_MEMBERS } from '../../src/domain/class/live-records.ts';
import type { WorkOf } from '../../src/domain/class/sealed-work.ts';
import { newId } from '../secrets.ts';
import type { Db } from './store.ts';
import type { Tables } from './tables.ts';
import { endSessions, newSession } from './sessions.ts';

export interface Member extends WorkOf {
  classId: string;
  joinedAtMs: number;
}

/** So many may wait for the teacher's answer at a time. */
const MOST_REQUESTS = 30;

export async function memberOf(db: Db, id: string): Promise<Member | undefined> {
  const row = await db.selectFrom('members').selectAll().where('id', '=', id).executeTakeFirst();
  return row && member(row);
}

export async function membersOf(db: Db, classId: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('members')
    .selectAll()
    .where('class_id', '=', classId)
    .orderBy('joined_ms')
    .execute();
  return rows.map(member);
}

function member(row: Tables['members']): Member {
  return {
    id: row.id,
    classId: row.class_id,
    student: { nickname: row.nickname, rollNumber: row.roll_number },
    group: row.group_name,
    joinedAtMs: row.joined_ms,
  };
}

/** Who a student is in a class: one who is new, one who was there before, or nobody, and why. */
export async function joinClass(
  db: Db,
  {
    classId,
    student,
    group,
    isJoinable,
    nowMs,
  }: { classId: string; student: Student; group: string; isJoinable: boolean; nowMs: number },
): Promise<{ member: string; isNew: boolean } | 'closed' | 'full'> {
  const key = studentKey(student);
  const found = () =>
    db
      .selectFrom('members')
      .select('id')
      .where('class_id', '=', classId)
      .where('student_key', '=', key)
      .executeTakeFirst();
  const known = await found();
  if (known) return { member: known.id, isNew: false };
  if (!isJoinable) return 'closed';
  const { count } = await db
    .selectFrom('members')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('class_id', '=', classId)
    .executeTakeFirstOrThrow();
  if (count >= MOST_MEMBERS) return 'full';
  const id = newId();
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('members')
    .values({
      id,
      class_id: classId,
      nickname: student.nickname,
      roll_number: student.rollNumber,
      student_key: key,
      group_name: group,
      joined_ms: nowMs,
    })
    .onConflict((conflict) => conflict.columns(['class_id', 'student_key']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows > 0n) return { member: id, isNew: true };
  const other = await found();
  return other ? { member: other.id, isNew: false } : 'closed';
}

/** Asks the teacher that somebody may go on as a member who is here already. */
export async function askToGoOn(
  db: Db,
  {
    classId,
    memberId,
    tokenHash,
    number,
    nowMs,
  }: { classId: string; memberId: string; tokenHash: string; number: number; nowMs: number },
): Promise<boolean> {
  const waiting = await db
    .selectFrom('requests')
    .select('number')
    .where('class_id', '=', classId)
    .execute();
  if (waiting.length >= MOST_REQUESTS) return false;
  await db
    .insertInto('requests')
    .values({
      id: newId(),
      class_id: classId,
      member_id: memberId,
      token_hash: tokenHash,
      number,
      asked_ms: nowMs,
    })
    .execute();
  return true;
}

/** The number under which somebody waits for the teacher's answer; none where nobody does. */
export async function askingNumber(db: Db, tokenHash: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('requests')
    .select('number')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row?.number;
}

/** Takes back what somebody asked; returns the class in which they did, where they had. */
export async function withdrawRequest(db: Db, tokenHash: string): Promise<string | undefined> {
  const row = await db
    .deleteFrom('requests')
    .where('token_hash', '=', tokenHash)
    .returning('class_id')
    .executeTakeFirst();
  return row?.class_id;
}

export async function requestsOf(
  db: Db,
  classId: string,
): Promise<{ id: string; number: number; student: Student }[]> {
  const rows = await db
    .selectFrom('requests')
    .innerJoin('members', 'members.id', 'requests.member_id')
    .select(['requests.id', 'requests.number', 'nickname', 'roll_number'])
    .where('requests.class_id', '=', classId)
    .orderBy('asked_ms')
    .execute();
  return rows.map(({ id, number, nickname, roll_number: rollNumber }) => ({
    id,
    number,
    student: { nickname, rollNumber },
  }));
}

/** Lets somebody go on at another device, where the one before is signed out; or does not. */
export async function answerRequest(
  db: Db,
  {
    classId,
    id,
    isLetIn,
    expiresMs,
  }: { classId: string; id: string; isLetIn: boolean; expiresMs: number },
): Promise<boolean> {
  const row = await db
    .deleteFrom('requests')
    .where('id', '=', id)
    .where('class_id', '=', classId)
    .returning(['member_id', 'token_hash'])
    .executeTakeFirst();
  if (!row) return false;
  if (isLetIn) {
    // Others who asked to be the same student are not.
    await db.deleteFrom('requests').where('member_id', '=', row.member_id).execute();
    await endSessions(db, row.member_id);
    await newSession(
      db,
      { kind: 'member', holder: row.member_id },
      { expiresMs, tokenHash: row.token_hash },
    );
  }
  return true;
}

/** Takes a member out of a class; all that they left goes with them. */
export async function removeMember(db: Db, classId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('members')
    .where('id', '=', id)
    .where('class_id', '=', classId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  await endSessions(db, id);
  return true;
}
