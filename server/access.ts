/** Who asks: their session, where the request comes from, and how often they try. */

import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { HOUR_MS } from '../src/domain/dates/durations.ts';
import { Refused } from './refused.ts';
import type { ServerWorld } from './world.ts';
import { sessionOf } from './store/sessions.ts';

type Kind = 'teacher' | 'member';

/** A school day and the evening after it. */
export const SESSION_MS = 12 * HOUR_MS;

function cookieOf(kind: Kind, { isBehindHttps }: ServerWorld): string {
  return isBehindHttps ? `__Host-${kind}` : kind;
}

/** Gives a browser the token of a session. */
export function giveToken(context: Context, world: ServerWorld, kind: Kind, token: string): void {
  setCookie(context, cookieOf(kind, world), token, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure: world.isBehindHttps,
    maxAge: SESSION_MS / 1000,
  });
}

export function tokenOf(context: Context, world: ServerWorld, kind: Kind): string | undefined {
  return getCookie(context, cookieOf(kind, world));
}

/** Takes the token back from the browser; the session is ended elsewhere. */
export function takeToken(context: Context, world: ServerWorld, kind: Kind): void {
  deleteCookie(context, cookieOf(kind, world), { path: '/', secure: world.isBehindHttps });
}

/** The id of who is signed in. Throws a refusal where nobody is. */
export async function holderOf(context: Context, world: ServerWorld, kind: Kind): Promise<string> {
  const token = tokenOf(context, world, kind);
  const session = token && (await sessionOf(world.db, token, world.now()));
  if (!session || session.kind !== kind) throw new Refused('session');
  return session.holder;
}

/**
 * Refuses what another site has sent: a change needs the site's own origin and JSON. On plain http
 * browsers say nothing else of where a request comes from.
 */
export function fromHere(world: ServerWorld): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.method !== 'GET') {
      const origin = context.req.header('origin');
      const host = context.req.header('host') ?? '';
      const scheme = world.isBehindHttps ? 'https' : 'http';
      if (origin !== `${scheme}://${host}`) return context.json({ refusal: 'shape' }, 403);
      const type = context.req.header('content-type') ?? '';
      if (!/^application\/json(?:;|$)/i.test(type)) return context.json({ refusal: 'shape' }, 415);
    }
    return next();
  };
}

/** What every answer says to the browser. */
export const headers: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('Cache-Control', 'no-store');
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  context.header('Referrer-Policy', 'no-referrer');
  context.header('Cross-Origin-Resource-Policy', 'same-origin');
};

/** Where a request comes from, for counting alone: never stored, never logged. */
function whereFrom(context: Context, { isBehindHttps }: ServerWorld): string {
  const forwarded = isBehindHttps ? context.req.header('x-forwarded-for') : undefined;
  const last = forwarded?.split(',').at(-1)?.trim();
  if (last) return last;
  try {
    return getConnInfo(context).remote.address ?? '';
  } catch {
    return '';
  }
}

/** A room's own network, where a code is short; elsewhere many may come from one address. */
const GUESSES = { inRoom: 10, elsewhere: 60 };
const PASSPHRASES_A_MINUTE = 10;
const JOINS_A_MINUTE = { ofClass: 100, ofPhone: 6 };
const WRITES_A_MINUTE = 150;

/** Refuses who tries too often under a key; a try is counted at once, and taken back when it was right. */
function tryUnder(world: ServerWorld, key: string, most: number): { succeeds: () => void } {
  if (!world.rates.allows(key, most)) throw new Refused('too-often');
  return { succeeds: world.rates.count(key) };
}

/** Refuses who has guessed codes too often. */
export function guessesCode(context: Context, world: ServerWorld): { succeeds: () => void } {
  const most = world.isBehindHttps ? GUESSES.elsewhere : GUESSES.inRoom;
  return tryUnder(world, `code/${whereFrom(context, world)}`, most);
}

/** Refuses who has guessed passphrases or links too often, and guesses at one teacher's from anywhere. */
export function guessesPassphrase(
  context: Context,
  world: ServerWorld,
  name: string,
): { succeeds: () => void } {
  const here = tryUnder(world, `passphrase/${whereFrom(context, world)}`, PASSPHRASES_A_MINUTE);
  const ofName = tryUnder(world, `name/${name}`, PASSPHRASES_A_MINUTE);
  return {
    succeeds: () => {
      here.succeeds();
      ofName.succeeds();
    },
  };
}

/** Refuses joins beyond what a class of people can do in a minute, or one phone of a room. */
export function countJoin(context: Context, world: ServerWorld, classId: string): void {
  tryUnder(world, `join/${classId}`, JOINS_A_MINUTE.ofClass);
  const from = whereFrom(context, world);
  const isPhone = !world.isBehindHttps && !/^(?:::1|(?:::ffff:)?127\.|$)/.test(from);
  if (isPhone) tryUnder(world, `join/${classId}/${from}`, JOINS_A_MINUTE.ofPhone);
}

/** Refuses more changes than somebody makes by hand. */
export function countWrite(world: ServerWorld, memberId: string): void {
  tryUnder(world, `write/${memberId}`, WRITES_A_MINUTE);
}
