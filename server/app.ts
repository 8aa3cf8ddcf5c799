/** The class server's answers: who may ask what, in which order it is checked, what is said of faults. */

import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Refusal } from '../src/domain/class/live-records.ts';
import { fromHere, headers } from './access.ts';
import { Refused } from './refused.ts';
import { studentRoutes } from './routes/student.ts';
import { teacherRoutes } from './routes/teacher.ts';
import type { ServerWorld } from './world.ts';

/** What a student sends is short; pages send long answers one after the other. */
const MOST_OF_A_STUDENT = 64 * 1024;
/** An assignment may carry a teacher's own questions with their pictures. */
const MOST_OF_A_TEACHER = 8 * 1024 * 1024;

const limit = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: (context) => context.json({ refusal: 'too-long' satisfies Refusal }, 413),
  });

/** Answers under `<base>api/`. `note` is told of faults that are nobody's doing, without names. */
export function createApp(
  world: ServerWorld,
  { base, note }: { base: string; note: (fault: string) => void },
): { fetch: (request: Request, connection?: object) => Response | Promise<Response> } {
  const app = new Hono().basePath(`${base}api`);
  app.use(headers, fromHere(world));
  app.use('/class/*', limit(MOST_OF_A_STUDENT));
  app.use('/teacher/*', limit(MOST_OF_A_TEACHER));
  app.get('/here.json', (context) => context.json({ addresses: world.addresses() }));
  app.route('/class', studentRoutes(world));
  app.route('/teacher', teacherRoutes(world));
  app.notFound((context) => context.json({ refusal: 'gone' satisfies Refusal }, 404));
  app.onError((error, context) => {
    const refused = error instanceof Refused ? error : refusedBy(error);
    if (!(error instanceof Refused)) note(faultOf(error));
    return context.json({ refusal: refused.refusal }, refused.status);
  });
  // The connection tells where a request comes from.
  return { fetch: (request, connection) => app.fetch(request, connection) };
}

/** Node's number for a database whose disk is full: https://www.sqlite.org/rescode.html#full */
const SQLITE_FULL = 13;

/** A database that cannot write now is told apart from one whose disk is full. */
function refusedBy(error: Error): Refused {
  const { errcode, code } = error as { errcode?: number; code?: string };
  const isFull = errcode === SQLITE_FULL || code === 'ENOSPC' || code === '53100';
  return new Refused(isFull ? 'full' : 'server');
}

/** A fault in words that hold nothing of what was sent: its kind and its number. */
function faultOf(error: Error): string {
  const { errcode, code } = error as { errcode?: number; code?: string };
  return [error.name, code, errcode].filter((part) => part !== undefined).join(' ');
}
