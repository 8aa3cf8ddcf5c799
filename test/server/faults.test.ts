/** The faults F20–F33 of the class server's design that strike the server, each injected for real. */

import {
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  writeSync,
  closeSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backUp, backUpDaily, restore } from '../../server/store/backup.ts';
import { migrate, migrations } from '../../server/store/migrations.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import type { ClassSeen, SubmissionSeen } from '../../src/domain/class/live-records.ts';
import { startServer, type TestedServer } from '../support/class-server.ts';
import { newFolder, startProcess } from '../support/class-process.ts';
import {
  classWork,
  becomeTeacher,
  everyKind,
  holdClass,
  joinAs,
  Visitor,
} from '../support/class-visitor.ts';
import { startPostgres, type RunningPostgres } from '../support/postgres.ts';

let postgres: RunningPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres.remove());
const databaseOf = (store: 'SQLite' | 'PostgreSQL') =>
  store === 'PostgreSQL' ? postgres.database : undefined;

/** On one PostgreSQL every teacher has a name of their own. */
let teachers = 0;
const aName = () => `Teacher number ${(teachers += 1)}`;

/** In `npm test` each fault strikes three times; `npm run test:faults` says how often otherwise. */
const TIMES = Number(process.env['FAULT_TIMES'] ?? 3);
const times = Array.from({ length: TIMES }, (_, at) => at + 1);
const [question] = everyKind().filter(({ kind }) => kind === 'short-text');
const work = classWork([question!]);

const answer = (text: string, seq = 1) => ({
  number: 1,
  answers: [{ question: 'q1', seq, answer: text, confidence: null }],
});

/** Students who have begun in one class. */
async function aClass(url: string, teacher: Visitor, count: number) {
  const held = await holdClass(teacher, 'own-pace', work);
  const students = Array.from({ length: count }, () => new Visitor(url));
  for (const [at, student] of students.entries()) await joinAs(student, held, `student ${at}`);
  return { held, students };
}

function check(file: string): string {
  const database = new DatabaseSync(file);
  const found = database.prepare('pragma integrity_check').get();
  database.close();
  return String(found?.['integrity_check']);
}

describe.each(['SQLite', 'PostgreSQL'] as const)('on %s', (store) => {
  describe('F21: a server clock that jumps back an hour', () => {
    test.each(times)('keeps the order of answers, and no time is negative (%i)', async () => {
      const served = await startServer({ database: databaseOf(store) });
      const teacher = await served.teacher(aName());
      const { students, held } = await aClass(served.url, teacher, 1);
      const [student] = students as [Visitor];
      await student.post('class/answers', answer('before'));
      served.clock.nowMs -= 60 * 60 * 1000;
      await student.post('class/answers', answer('after', 2));
      const { body } = await student.post<SubmissionSeen>('class/submit', answer('after', 3));
      expect(body.told?.[0]?.answer).toBe('after');
      const { members } = (
        await teacher.get<{ members: { startedAtMs: number; submittedAtMs: number }[] }>(
          `teacher/classes/${held.id}`,
        )
      ).body;
      expect(members[0]!.submittedAtMs).toBeGreaterThanOrEqual(members[0]!.startedAtMs);
      await served.stop();
    });
  });

  describe('F22: the server killed while forty submit', () => {
    test.each(times)(
      'every receipt that came has its row, and the file is whole (%i)',
      async (at) => {
        const server = await startProcess({ database: databaseOf(store) });
        const teacher = await becomeTeacher(new Visitor(server.url), server.token, aName());
        const { held, students } = await aClass(server.url, teacher, 40);
        const receipts = students.map((student, which) =>
          student
            .post<SubmissionSeen>('class/submit', answer(`answer ${which}`))
            .then(({ body }) => [`student ${which}`, body.receipt] as const)
            .catch(() => undefined),
        );
        await new Promise((resolve) => setTimeout(resolve, 10 * at));
        await server.kill('SIGKILL');
        const came = (await Promise.all(receipts)).filter((candidate) => candidate !== undefined);
        if (store === 'SQLite') {
          expect(check(join(server.data, 'classes.sqlite'))).toBe('ok');
        }
        const again = await startProcess({
          data: server.data,
          port: server.port,
          database: databaseOf(store),
        });
        const there = new Map<string, unknown>();
        const { body } = await teacher.get<{
          members: { student: { nickname: string }; submittedAtMs: number | null }[];
        }>(`teacher/classes/${held.id}`);
        for (const { student, submittedAtMs } of body.members) {
          there.set(student.nickname, submittedAtMs);
        }
        for (const [nickname] of came) expect(there.get(nickname)).not.toBeNull();
        // Those whose receipt was lost send once more, and have one submission each.
        const all = await Promise.all(
          students.map((student, which) =>
            student.post<SubmissionSeen>('class/submit', answer(`answer ${which}`)),
          ),
        );
        for (const [nickname, receipt] of came) {
          expect(all[Number(nickname.split(' ')[1])]?.body.receipt).toBe(receipt);
        }
        const { body: results } = await teacher.get<{ codes: string[] }>(
          `teacher/classes/${held.id}/results`,
        );
        expect(results.codes).toHaveLength(40);
        await again.kill('SIGKILL');
      },
      30_000,
    );
  });

  describe('F23: the server told to stop while forty submit', () => {
    test.each(times)(
      'answers what it has taken, and is gone within ten seconds (%i)',
      async () => {
        const server = await startProcess({ database: databaseOf(store) });
        const teacher = await becomeTeacher(new Visitor(server.url), server.token, aName());
        const { students } = await aClass(server.url, teacher, 40);
        const sent = students.map((student, which) =>
          student.post('class/submit', answer(`answer ${which}`)).then(
            ({ status }) => status,
            () => 'refused' as const,
          ),
        );
        const startedAtMs = performance.now();
        const code = await server.kill('SIGTERM');
        expect(code).toBe(0);
        expect(performance.now() - startedAtMs).toBeLessThan(10_000);
        for (const status of await Promise.all(sent)) expect([200, 'refused']).toContain(status);
        if (store === 'SQLite') {
          expect(check(join(server.data, 'classes.sqlite'))).toBe('ok');
        }
      },
      30_000,
    );
  });

  describe('F24: the server started again in the middle of a class', () => {
    test.each(times)(
      'everybody is still signed in, with all answers (%i)',
      async () => {
        const server = await startProcess({ database: databaseOf(store) });
        const teacher = await becomeTeacher(new Visitor(server.url), server.token, aName());
        const { students } = await aClass(server.url, teacher, 3);
        for (const student of students) await student.post('class/answers', answer('Swat'));
        await server.kill('SIGKILL');
        const startedAtMs = performance.now();
        const again = await startProcess({
          data: server.data,
          port: server.port,
          database: databaseOf(store),
        });
        for (const student of students) {
          const { body } = await student.get<ClassSeen>('class/seen');
          expect(body.attempt?.answers).toMatchObject([{ answer: 'Swat' }]);
        }
        expect(performance.now() - startedAtMs).toBeLessThan(5000);
        expect((await teacher.get('teacher/classes')).status).toBe(200);
        await again.kill('SIGKILL');
      },
      30_000,
    );
  });
});

describe('F25: a full disk', () => {
  test.each(times)(
    'is said, keeps what was there, and goes on when there is room (%i)',
    async () => {
      const served = await startServer();
      const teacher = await served.teacher();
      const { students } = await aClass(served.url, teacher, 1);
      const [student] = students as [Visitor];
      await student.post('class/answers', answer('before'));
      const { db } = served.server.world;
      const pages = await sql<{ page_count: number }>`pragma page_count`.execute(db);
      // No page more than there are: what SQLite says then is what it says on a full disk.
      await sql.raw(`pragma max_page_count = ${pages.rows[0]?.page_count ?? 1}`).execute(db);
      let seq = 2;
      let full: { status: number; body: unknown } | undefined;
      while (!full && seq < 200) {
        const sent = await student.post('class/answers', answer('x'.repeat(2000), seq));
        if (sent.status !== 200) full = sent;
        seq += 1;
      }
      expect(full).toMatchObject({ status: 507, body: { refusal: 'full' } });
      const { body } = await student.get<ClassSeen>('class/seen');
      expect(body.attempt?.answers[0]?.seq).toBe(seq - 2);
      await sql.raw('pragma max_page_count = 1073741823').execute(db);
      expect((await student.post('class/answers', answer('after', seq))).status).toBe(200);
      await served.stop();
    },
  );
});

describe('F26: a database that may not be written', () => {
  test.each(times)('is said, and nothing is said to be received (%i)', async () => {
    const served = await startServer();
    const { students } = await aClass(served.url, await served.teacher(), 1);
    const [student] = students as [Visitor];
    const { db } = served.server.world;
    await sql`pragma query_only = on`.execute(db);
    const sent = await student.post('class/answers', answer('lost?'));
    expect(sent).toMatchObject({ status: 503, body: { refusal: 'server' } });
    await sql`pragma query_only = off`.execute(db);
    expect((await student.post('class/answers', answer('lost?'))).body).toMatchObject({
      received: [{ isKept: true }],
    });
    await served.stop();
  });
});

/** Writes rubbish over a part of a file. */
function damage(file: string): void {
  const opened = openSync(file, 'r+');
  writeSync(opened, Buffer.alloc(4096, 0x5a), 0, 4096, Math.min(8192, statSync(file).size - 4096));
  closeSync(opened);
}

describe('F27: a damaged database', () => {
  test.each(times)(
    'is not opened, the copies are named, and one is brought back (%i)',
    async () => {
      const served = await startServer({ data: newFolder() });
      const { data } = served;
      const { students } = await aClass(served.url, await served.teacher(), 3);
      for (const student of students) await student.post('class/submit', answer('Swat'));
      await backUpDaily(served.server.world.db, data, served.clock.nowMs + 2 * 24 * 60 * 60 * 1000);
      await served.server.stop();
      const file = join(data, 'classes.sqlite');
      damage(file);
      expect(() => openSqlite(data)).toThrow(/damaged.*--restore.*backups/s);
      const copy = readdirSync(join(data, 'backups')).sort().at(-1) ?? '';
      expect(restore({ data, database: undefined, file: join(data, 'backups', copy) })).toContain(
        file,
      );
      // What was there is kept, with what stood in its log.
      expect(readdirSync(data).some((name) => name.startsWith('classes.sqlite.before-'))).toBe(
        true,
      );
      const again = await startServer({ data });
      const { rows } = await sql<{
        count: number;
      }>`select count(*) as count from attempts where submitted_ms is not null`.execute(
        again.server.world.db,
      );
      expect(rows).toEqual([{ count: 3 }]);
      await again.stop();
    },
  );

  test('a copy that is damaged itself, or none, changes nothing', async () => {
    const served = await startServer({ data: newFolder() });
    const { data } = served;
    await aClass(served.url, await served.teacher(), 1);
    await served.server.stop();
    const bad = join(data, 'bad.sqlite');
    copyFileSync(join(data, 'classes.sqlite'), bad);
    damage(bad);
    const place = { data, database: undefined };
    expect(() => restore({ ...place, file: bad })).toThrow('Nothing was changed');
    expect(() => restore({ ...place, file: join(data, 'none') })).toThrow('There is no file');
    expect(check(join(data, 'classes.sqlite'))).toBe('ok');
  });
});

describe('F28: a power cut', () => {
  test('leaves, at whatever moment, a database that opens and has all that was acknowledged', async () => {
    const served = await startServer({ data: newFolder() });
    const { students } = await aClass(served.url, await served.teacher(), 5);
    const file = join(served.data, 'classes.sqlite');
    let acknowledged = 0;
    for (let at = 0; at < 10 * TIMES; at += 1) {
      const student = students[at % students.length]!;
      const waiting = student.post('class/answers', answer(`answer ${at}`, at + 1)).then(() => {
        acknowledged += 1;
      });
      // What is on the disk at this moment, as if the power went now.
      const before = acknowledged;
      const copy = join(newFolder(), 'classes.sqlite');
      copyFileSync(file, copy);
      if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
      expect(check(copy)).toBe('ok');
      const opened = new DatabaseSync(copy);
      const found = opened.prepare('select count(*) as count from answer_log').get();
      opened.close();
      expect(Number(found?.['count'])).toBeGreaterThanOrEqual(before);
      await waiting;
    }
    await served.stop();
  });
});

describe('F29: a backup while forty write', () => {
  test.each(times)('is whole, and has no half of anything (%i)', async () => {
    const served = await startServer({ data: newFolder() });
    const { students } = await aClass(served.url, await served.teacher(), 40);
    const writing = Promise.all(
      students.map((student) => student.post('class/submit', answer('Swat'))),
    );
    const file = join(newFolder(), 'copy.sqlite');
    backUp({ data: served.data, database: undefined, file });
    await writing;
    expect(check(file)).toBe('ok');
    const opened = new DatabaseSync(file);
    const torn = opened
      .prepare(
        'select count(*) as count from attempts left join answers using (member_id, number) where submitted_ms is not null and answer is null',
      )
      .get();
    opened.close();
    expect(torn?.['count']).toBe(0);
    await served.stop();
  });
});

describe('F30: an upgrade that breaks off', () => {
  test('leaves the old version whole, and is completed the next time', async () => {
    const { db, close } = openSqlite(newFolder());
    await migrate(db);
    await db
      .insertInto('teachers')
      .values({ id: 't', name: 'x', passphrase_hash: '', created_ms: 1 })
      .execute();
    const torn = {
      ...migrations,
      '9-torn': {
        async up(next: Kysely<unknown>) {
          await next.schema.createTable('half').addColumn('id', 'text').execute();
          await sql`delete from teachers`.execute(next);
          throw new Error('the power went');
        },
      },
    };
    await expect(migrate(db, torn)).rejects.toThrow('the power went');
    expect(await db.selectFrom('teachers').select('id').execute()).toEqual([{ id: 't' }]);
    const whole = {
      ...migrations,
      '9-torn': {
        async up(next: Kysely<unknown>) {
          await next.schema.createTable('half').addColumn('id', 'text').execute();
        },
      },
    };
    await migrate(db, whole);
    expect(await sql`select * from half`.execute(db)).toMatchObject({ rows: [] });
    // A database of a later version is not touched.
    await expect(migrate(db)).rejects.toThrow();
    await close();
  });

  test('of the first version there was keeps what it had', async () => {
    const { db, close } = openSqlite(newFolder());
    const { '1-classes': first } = migrations;
    await migrate(db, { '1-classes': first! });
    await sql`insert into classes values
      ('c', 't', 'ABCDEF', 'own-pace', '{}', 's', 1, 0, '{}', 1, null)`.execute(db);
    await migrate(db);
    expect(await db.selectFrom('classes').select(['code', 'names']).execute()).toEqual([
      { code: 'ABCDEF', names: '[]' },
    ]);
    await close();
  });
});

describe('F31: a second server on the same folder', () => {
  test('is refused with a plain sentence', async () => {
    const served = await startServer({ data: newFolder() });
    await expect(startServer({ data: served.data })).rejects.toThrow(
      /Another class server uses the folder/,
    );
    await served.stop();
  });
});

describe('F32: a course that is changed after the class has begun', () => {
  test('changes nothing of what the class is asked: its questions are kept with it', async () => {
    const served = await startServer();
    const { students } = await aClass(served.url, await served.teacher(), 1);
    const { body } = await students[0]!.get<ClassSeen>('class/seen');
    expect(body.attempt?.questions[0]?.question.prompt).toBe(question!.prompt);
    await served.stop();
  });
});

describe('a restart', () => {
  test('a server that is stopped properly answers within two seconds when it is started again', async () => {
    const served: TestedServer = await startServer({ data: newFolder() });
    await served.server.stop();
    const startedAtMs = performance.now();
    const again = await startServer({ data: served.data });
    expect((await again.visitor().get('here.json')).status).toBe(200);
    expect(performance.now() - startedAtMs).toBeLessThan(2000);
    await again.stop();
  });
});
