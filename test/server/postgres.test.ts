/** The class server on PostgreSQL: the same promises, by several processes, through restarts of the database. */

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  ClassSeen,
  ClassWatched,
  SubmissionSeen,
} from '../../src/domain/class/live-records.ts';
import { startServer, type TestedServer } from '../support/class-server.ts';
import { classWork, everyKind, holdClass, joinAs, Visitor } from '../support/class-visitor.ts';
import { startPostgres, type RunningPostgres } from '../support/postgres.ts';

let postgres: RunningPostgres;
let servers: TestedServer[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
  const { database } = postgres;
  servers = [await startServer({ database }), await startServer({ database })];
}, 60_000);
afterAll(async () => {
  for (const server of servers) await server.stop();
  await postgres.remove();
});

const [question] = everyKind().filter(({ kind }) => kind === 'short-text');
const work = classWork([question!]);
const answer = (text: string, seq = 1) => ({
  number: 1,
  answers: [{ question: 'q1', seq, answer: text, confidence: null }],
});

/** The same student's browser, led to the other process by a proxy. */
const elsewhere = (visitor: Visitor) => new Visitor(servers[1]!.url).with(visitor.cookies);

describe('two processes on one PostgreSQL', () => {
  test('serve one class: joined at one, answered at the other, submitted once by both at once', async () => {
    const teacher = await servers[0]!.teacher();
    const held = await holdClass(teacher, 'own-pace', work);
    const students = Array.from({ length: 20 }, () => servers[0]!.visitor());
    for (const [at, student] of students.entries()) await joinAs(student, held, `student ${at}`);
    const receipts = await Promise.all(
      students.map(async (student, at) => {
        await elsewhere(student).post('class/answers', answer(`draft ${at}`));
        const both = await Promise.all(
          [student, elsewhere(student), student].map((visitor) =>
            visitor.post<SubmissionSeen>('class/submit', answer(`answer ${at}`, 2)),
          ),
        );
        return new Set(both.map(({ body }) => body.receipt)).size;
      }),
    );
    expect(new Set(receipts)).toEqual(new Set([1]));
    const { body } = await elsewhere(teacher).get<{ codes: string[] }>(
      `teacher/classes/${held.id}/results`,
    );
    expect(body.codes).toHaveLength(20);
  });

  test('an older answer that comes late does not take the place of a newer one', async () => {
    const teacher = await servers[0]!.teacher();
    const held = await holdClass(teacher, 'own-pace', work);
    const student = servers[0]!.visitor();
    await joinAs(student, held, 'Amina');
    await Promise.all(
      [5, 3, 1, 4, 2].map((seq) =>
        (seq % 2 ? student : elsewhere(student)).post('class/answers', answer(`${seq}`, seq)),
      ),
    );
    const { body } = await teacher.get<ClassWatched>(`teacher/classes/${held.id}`);
    expect(body.members[0]?.answers[0]?.answer).toBe('5');
  });

  test('what happens at one is told at the other within a second', async () => {
    const teacher = await servers[0]!.teacher();
    const held = await holdClass(teacher, 'together', work);
    const student = servers[1]!.visitor();
    await joinAs(student, held, 'Bilal');
    const cookie = [...student.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    const stream = await fetch(`${servers[1]!.url}/api/class/live`, {
      headers: { Cookie: cookie },
    });
    const reader = stream.body!.getReader();
    await reader.read();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const startedAtMs = performance.now();
    const next = reader.read();
    await teacher.post(`teacher/classes/${held.id}/lesson`, {
      from: held.lesson,
      to: { stage: 'vote', question: question!.id },
    });
    await next;
    expect(performance.now() - startedAtMs).toBeLessThan(1000);
    await reader.cancel();
  });

  test('a class that is deleted at one is gone at the other', async () => {
    const teacher = await servers[0]!.teacher();
    const held = await holdClass(teacher, 'own-pace', work);
    const student = servers[0]!.visitor();
    await joinAs(student, held, 'Chand');
    await teacher.post(`teacher/classes/${held.id}/delete`);
    expect((await elsewhere(student).get('class/seen')).status).toBe(401);
    expect((await elsewhere(teacher).get(`teacher/classes/${held.id}`)).status).toBe(404);
  });
});

describe('F35: PostgreSQL away for some seconds', () => {
  test('is connected to again without a storm, and what happens then is told across processes', async () => {
    await postgres.stop();
    await new Promise((resolve) => setTimeout(resolve, 3500));
    await postgres.start();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from pg_stat_activity where query like 'listen%'
    `.execute(servers[0]!.server.world.db);
    expect(rows).toEqual([{ count: servers.length }]);
  }, 60_000);
});

describe('F35: PostgreSQL restarted while students answer', () => {
  test.each([1, 2, 3])(
    'what was acknowledged is there, and all goes on (%i)',
    async () => {
      const teacher = await servers[0]!.teacher();
      const held = await holdClass(teacher, 'own-pace', work);
      const students = Array.from({ length: 10 }, () => servers[0]!.visitor());
      for (const [at, student] of students.entries()) await joinAs(student, held, `student ${at}`);
      const sent = students.map((student, at) =>
        student.post('class/answers', answer(`answer ${at}`)).then(({ status }) => status),
      );
      await postgres.stop();
      const statuses = await Promise.all(sent);
      const whileDown = await students[0]!.post('class/answers', answer('while it is down', 2));
      expect(whileDown).toMatchObject({ status: 503, body: { refusal: 'server' } });
      await postgres.start();
      for (const [at, student] of students.entries()) {
        const { body } = await student.get<ClassSeen>('class/seen');
        if (statuses[at] === 200) {
          expect(body.attempt?.answers).toMatchObject([{ answer: `answer ${at}` }]);
        }
        expect((await student.post('class/answers', answer('after', 3))).status).toBe(200);
      }
    },
    60_000,
  );
});
