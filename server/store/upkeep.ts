/** What is done from time to time: forgetting, for good. */

import { sql } from 'kysely';
import { DAY_MS } from '../../src/domain/dates/durations.ts';
import { KEPT_DAYS } from '../retention.ts';
import { deleteClass } from './classes.ts';
import type { Db } from './store.ts';

/**
 * Deletes classes that were closed so long ago, sessions that have run out, links that were not used
 * and what was asked of a teacher a day ago; returns how many classes went.
 */
export async function forgetOld(db: Db, nowMs: number): Promise<number> {
  const old = await db
    .selectFrom('classes')
    .select('id')
    .where('closed_ms', '<=', nowMs - KEPT_DAYS * DAY_MS)
    .execute();
  for (const { id } of old) await deleteClass(db, id);
  await db.deleteFrom('sessions').where('expires_ms', '<=', nowMs).execute();
  await db.deleteFrom('teacher_links').where('expires_ms', '<=', nowMs).execute();
  await db
    .deleteFrom('requests')
    .where('asked_ms', '<=', nowMs - DAY_MS)
    .execute();
  if (old.length > 0) await forgetDeleted(db);
  return old.length;
}

/**
 * Has the file itself forget what was deleted. SQLite overwrites it (`secure_delete`); the log of
 * changes that still holds it is emptied here. PostgreSQL does so when it vacuums.
 */
export async function forgetDeleted(db: Db): Promise<void> {
  if (isSqlite(db)) await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

function isSqlite(db: Db): boolean {
  return db.getExecutor().adapter.supportsMultipleConnections === false;
}
