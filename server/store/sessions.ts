/** Who is signed in: teachers, and members of classes. */

import { hashOfToken, newToken } from '../secrets.ts';
import type { Db } from './store.ts';

/** Somebody who is signed in. */
export interface Session {
  kind: 'teacher' | 'member';
  /** The id of the teacher or the member. */
  holder: string;
}

/** Signs somebody in; returns the token. */
export async function newSession(
  db: Db,
  { kind, holder }: Session,
  { expiresMs, tokenHash }: { expiresMs: number; tokenHash?: string },
): Promise<string> {
  const token = newToken();
  await db
    .insertInto('sessions')
    .values({
      token_hash: tokenHash ?? hashOfToken(token),
      kind,
      holder,
      expires_ms: expiresMs,
    })
    .execute();
  return token;
}

export async function sessionOf(
  db: Db,
  token: string,
  nowMs: number,
): Promise<Session | undefined> {
  return db
    .selectFrom('sessions')
    .select(['kind', 'holder'])
    .where('token_hash', '=', hashOfToken(token))
    .where('expires_ms', '>', nowMs)
    .executeTakeFirst();
}

export async function endSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom('sessions').where('token_hash', '=', hashOfToken(token)).execute();
}

/** Signs somebody out everywhere. */
export async function endSessions(db: Db, holder: string): Promise<void> {
  await db.deleteFrom('sessions').where('holder', '=', holder).execute();
}
