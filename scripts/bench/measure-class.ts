/**
 * `npm run bench:class`: how many students a class server holds on this machine. Forty on a laptop's
 * SQLite; a thousand and five thousand over four processes on one PostgreSQL, each with an answer in
 * twenty seconds, a teacher for every forty who follows the class. Everything runs here: the servers,
 * the database and the students. `-- --students 2000 --seconds 30` tries another load; `-- --soak` holds
 * forty for half an hour and watches the memory.
 */

import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { parseArgs } from 'node:util';
import type { ClassSeen, ClassWatched } from '../../src/domain/class/live-records.ts';
import { classWork, becomeTeacher, Visitor } from '../../test/support/class-visitor.ts';
import { newFolder, startProcess, type ServerProcess } from '../../test/support/class-process.ts';
import { startPostgres } from '../../test/support/postgres.ts';
import { aQuestion } from '../../test/support/builders.ts';

const ROOM = 40;
const QUESTIONS = 20;
const EVERY_MS = 20_000;
/** A teacher's page asks so often at the most. */
const WATCH_EVERY_MS = 2000;

const { values } = parseArgs({
  options: {
    students: { type: 'string' },
    seconds: { type: 'string', default: '60' },
    soak: { type: 'boolean', default: false },
  },
});
const SOAK_SECONDS = 30 * 60;
const seconds = values.soak ? SOAK_SECONDS : Number(values.seconds);
/** So long a process fills its caches; what it takes from then on it should not grow from. */
const WARM_MS = 60_000;
const questions = Array.from({ length: QUESTIONS }, (_, at) => ({
  ...aQuestion('short-text'),
  id: `ask-${at + 1}`,
}));
const work = classWork(questions, { isShuffled: false });
const agent = new Agent({ keepAlive: true, maxSockets: 400 });

interface Student {
  cookie: string;
  server: ServerProcess;
  classId: string;
  name: string;
  /** By the sealed question: the last answer that the server has acknowledged. */
  acknowledged: Map<string, string>;
  seq: number;
}

/** Asks over connections that are kept, as a browser's are; resolves with status and milliseconds. */
function ask(
  { server, cookie }: Pick<Student, 'server' | 'cookie'>,
  method: string,
  path: string,
  body?: object,
): Promise<{ status: number; ms: number; text: string }> {
  const startedAtMs = performance.now();
  const sent = body === undefined ? '' : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const asked = request(
      `${server.url}/api/${path}`,
      {
        method,
        agent,
        headers: {
          Cookie: cookie,
          Origin: server.url,
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(sent),
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            ms: performance.now() - startedAtMs,
            text,
          });
        });
      },
    );
    asked.on('error', reject);
    asked.end(sent);
  });
}

const cookieOf = ({ cookies }: Visitor) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function memoryMb({ pid }: ServerProcess): number {
  const [, kb = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kb) / 1024;
}

async function measure(
  title: string,
  {
    servers,
    teacher,
    count,
  }: { servers: readonly ServerProcess[]; teacher: string; count: number },
) {
  const [first] = servers;
  if (!first) return;
  const students: Student[] = [];
  const classes: { id: string; server: ServerProcess }[] = [];
  const startedAtMs = performance.now();
  for (let room = 0; room * ROOM < count; room += 1) {
    const server = servers[room % servers.length] ?? first;
    const made = await ask({ server, cookie: teacher }, 'POST', 'teacher/classes', {
      mode: 'own-pace',
      ...work,
    });
    const { id } = JSON.parse(made.text) as { id: string };
    const seen = await ask({ server, cookie: teacher }, 'GET', `teacher/classes/${id}`);
    const { code } = JSON.parse(seen.text) as ClassWatched;
    classes.push({ id, server });
    const names = Array.from({ length: Math.min(ROOM, count - room * ROOM) }, (_, at) => `s${at}`);
    const joined = await Promise.all(
      names.map(async (name, at): Promise<Student> => {
        // A proxy sends each student to any of the processes.
        const own = servers[(room + at) % servers.length] ?? first;
        const visitor = new Visitor(own.url);
        const signed = { nickname: name, rollNumber: '', group: '', asks: false };
        await visitor.post('class/join', { code, ...signed });
        await visitor.post<ClassSeen>('class/begin', { number: 1 });
        return {
          cookie: cookieOf(visitor),
          server: own,
          classId: id,
          name,
          acknowledged: new Map(),
          seq: 0,
        };
      }),
    );
    students.push(...joined);
  }
  const joinedMs = performance.now() - startedAtMs;

  const times: number[] = [];
  const watched: number[] = [];
  let errors = 0;
  const endAtMs = performance.now() + seconds * 1000;
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const answering = students.map(async (student, at) => {
    await pause((EVERY_MS * at) / students.length);
    for (let turn = 0; performance.now() < endAtMs; turn += 1) {
      const dueAtMs = performance.now() + EVERY_MS;
      const question = `q${(turn % QUESTIONS) + 1}`;
      student.seq += 1;
      const answer = `answer ${student.seq} of ${student.name}`;
      try {
        const { status, ms } = await ask(student, 'POST', 'class/answers', {
          number: 1,
          answers: [{ question, seq: student.seq, answer, confidence: null }],
        });
        times.push(ms);
        if (status === 200) student.acknowledged.set(question, answer);
        else errors += 1;
      } catch {
        errors += 1;
      }
      await pause(Math.max(0, Math.min(dueAtMs, endAtMs) - performance.now()));
    }
  });
  const watching = classes.map(async ({ id, server }, at) => {
    await pause((WATCH_EVERY_MS * at) / classes.length);
    while (performance.now() < endAtMs) {
      const { ms } = await ask({ server, cookie: teacher }, 'GET', `teacher/classes/${id}`);
      watched.push(ms);
      await pause(WATCH_EVERY_MS);
    }
  });
  const warmed = pause(Math.min(WARM_MS, seconds * 500)).then(() => servers.map(memoryMb));
  await Promise.all([...answering, ...watching]);
  const before = await warmed;
  const memory = servers.map(memoryMb);

  const submits = await Promise.all(
    students.map((student) =>
      ask(student, 'POST', 'class/submit', { number: 1, answers: [] }).catch(() => undefined),
    ),
  );
  const submitted = submits.flatMap((reply) => (reply?.status === 200 ? [reply.ms] : []));
  let lost = 0;
  let doubled = 0;
  for (const { id, server } of classes) {
    const seen = await ask({ server, cookie: teacher }, 'GET', `teacher/classes/${id}`);
    const { members } = JSON.parse(seen.text) as ClassWatched;
    for (const { student, answers } of members) {
      const own = students.find(
        (candidate) => candidate.classId === id && candidate.name === student.nickname,
      );
      const has = new Map(answers.map((given) => [given.question, given.answer]));
      if (has.size !== answers.length) doubled += 1;
      for (const [question, answer] of own?.acknowledged ?? []) {
        if (has.get(question.replace('q', 'ask-')) !== answer) lost += 1;
      }
    }
    const results = await ask({ server, cookie: teacher }, 'GET', `teacher/classes/${id}/results`);
    const { codes } = JSON.parse(results.text) as { codes: string[] };
    doubled += Math.max(0, codes.length - new Set(codes).size);
  }
  times.sort((left, right) => left - right);
  watched.sort((left, right) => left - right);
  submitted.sort((left, right) => left - right);
  const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
  print(
    [
      title,
      `  joined and begun in ${(joinedMs / 1000).toFixed(1)} s`,
      `  ${times.length} answers, ${(times.length / seconds).toFixed(1)} a second: p50 ${ms(percentile(times, 0.5))}, p99 ${ms(percentile(times, 0.99))}, worst ${ms(times.at(-1) ?? 0)}`,
      `  ${classes.length} teachers’ pages: p50 ${ms(percentile(watched, 0.5))}, p99 ${ms(percentile(watched, 0.99))}`,
      `  all submit at one moment: ${submitted.length} of ${students.length}, p50 ${ms(percentile(submitted, 0.5))}, p99 ${ms(percentile(submitted, 0.99))}`,
      `  memory of the processes: ${memory.map((mb) => mb.toFixed(0)).join(', ')} MB; once warm ${before.map((mb) => mb.toFixed(0)).join(', ')} MB`,
      `  errors ${errors}, lost ${lost}, doubled ${doubled}`,
    ].join('\n'),
  );
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The cookie of somebody who teaches at a server. */
async function signIn({ url, token }: ServerProcess): Promise<string> {
  return cookieOf(await becomeTeacher(new Visitor(url), token));
}

if (values.soak || values.students === undefined) {
  const alone = await startProcess({ data: newFolder() });
  const teacher = await signIn(alone);
  for (const count of values.soak ? [40] : [40, 200]) {
    await measure(`${count} students, one process, SQLite`, { servers: [alone], teacher, count });
  }
  await alone.kill('SIGTERM');
}
if (values.soak) process.exit();
const postgres = await startPostgres();
const { database } = postgres;
const servers = await Promise.all([1, 2, 3, 4].map(() => startProcess({ database })));
const [first] = servers;
const teacher = first ? await signIn(first) : '';
const loads = values.students === undefined ? [1000, 5000] : [Number(values.students)];
for (const count of loads) {
  await measure(`${count} students, four processes, PostgreSQL`, { servers, teacher, count });
}
for (const server of servers) await server.kill('SIGTERM');
await postgres.remove();
