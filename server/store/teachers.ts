/** Teachers, and the links by which they come in. */

import { DAY_MS } from '../../src/domain/dates/durations.ts';
import { hashOfToken, newId, newToken } from '../secrets.ts';
import { endSessions } from './sessions.ts';
import type { Db } from './store.ts';

const LINK_LASTS_MS = DAY_MS;

/** A link's token that makes somebody a teacher, or lets the one of the id choose another passphrase. */
export async function newTeacherLink(
  db: Db,
  nowMs: number,
  teacherId: string | null = null,
): Promise<string> {
  const token = newToken();
  await db
    .insertInto('teacher_links')
    .values({
      token_hash: hashOfToken(token),
      teacher_id: teacherId,
      expires_ms: nowMs + LINK_LASTS_MS,
    })
    .execute();
  return token;
}

/** Uses a link up; what it was for, `undefined` where it is none. */
export async function useTeacherLink(
  db: Db,
  token: string,
  nowMs: number,
): Promise<{ teacherId: string | null } | undefined> {
  const row = await db
    .deleteFrom('teacher_links')
    .where('token_hash', '=', hashOfToken(token))
    .where('expires_ms', '>', nowMs)
    .returning('teacher_id')
    .executeTakeFirst();
  return row && { teacherId: row.teacher_id };
}

export async function hasTeacherLink(db: Db, token: string, nowMs: number): Promise<boolean> {
  const found = await db
    .selectFrom('teacher_links')
    .select('token_hash')
    .where('token_hash', '=', hashOfToken(token))
    .where('expires_ms', '>', nowMs)
    .executeTakeFirst();
  return found !== undefined;
}

export function teacherNamed(db: Db, name: string) {
  return db.selectFrom('teachers').selectAll().where('name', '=', name).executeTakeFirst();
}

export async function countTeachers(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('teachers')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Makes a teacher; returns the id, or `undefined` where the name is taken. */
export async function newTeacher(
  db: Db,
  { name, hash, nowMs }: { name: string; hash: string; nowMs: number },
): Promise<string | undefined> {
  const id = newId();
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('teachers')
    .values({ id, name, passphrase_hash: hash, created_ms: nowMs })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n ? id : undefined;
}

/** Gives a teacher another passphrase, and signs them out everywhere. */
export async function changePassphrase(db: Db, id: string, hash: string): Promise<void> {
  await db.updateTable('teachers').set({ passphrase_hash: hash }).where('id', '=', id).execute();
  await endSessions(db, id);
}
