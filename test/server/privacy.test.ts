import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { backUpDaily } from '../../server/store/backup.ts';
import { forgetOld } from '../../server/store/upkeep.ts';
import type { OwnFiles } from '../../src/domain/class/live-records.ts';
import { DAY_MS } from '../../src/domain/dates/durations.ts';
import { startServer, type TestedServer } from '../support/class-server.ts';
import { classWork, everyKind, holdClass, joinAs } from '../support/class-visitor.ts';

const NICKNAME = 'Zarghuna-of-the-third-row';
const WORDS = 'words-that-only-she-wrote';

/** A class in which one student has written something. */
async function aClass(served: TestedServer) {
  const teacher = await served.teacher();
  const [question] = everyKind().filter(({ kind }) => kind === 'short-text');
  const held = await holdClass(teacher, 'own-pace', classWork([question!]));
  const student = served.visitor();
  await joinAs(student, held, NICKNAME);
  await student.post('class/answers', {
    number: 1,
    answers: [{ question: 'q1', seq: 1, answer: WORDS, confidence: null }],
  });
  return { teacher, held, student };
}

/** Where in a folder's files a text stands. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    try {
      return readFileSync(join(folder, name)).includes(text);
    } catch {
      return false;
    }
  });
}

async function columns(served: TestedServer): Promise<Record<string, string[]>> {
  const tables = await served.server.world.db.introspection.getTables();
  return Object.fromEntries(
    tables
      .filter(({ name }) => !name.startsWith('kysely_'))
      .map(({ name, columns: all }) => [name, all.map((column) => column.name)]),
  );
}

describe('what is stored', () => {
  test('of a person is a nickname or a roll number, a group, answers and times, and no other column', async () => {
    const served = await startServer();
    const { members = [] } = await columns(served);
    expect(members).toEqual([
      'id',
      'class_id',
      'nickname',
      'roll_number',
      'student_key',
      'group_name',
      'joined_ms',
    ]);
    const all = Object.values(await columns(served))
      .flat()
      .join(' ');
    expect(all).not.toMatch(/mail|phone|address|birth|device|agent|\bip\b|real/i);
    await served.stop();
  });

  test('is listed column by column in docs/class.md', async () => {
    const served = await startServer();
    const rows = readFileSync('docs/class.md', 'utf8').matchAll(/^\| `(\w+)` +\| (`.+`) +\|$/gm);
    const listed = Object.fromEntries(
      [...rows].map(([, table = '', held = '']) => [
        table,
        [...held.matchAll(/`(\w+)`/g)].map(([, column]) => column),
      ]),
    );
    expect(listed).toEqual(await columns(served));
    await served.stop();
  });

  test('has no passphrase, no token and no link as it was given', async () => {
    const served = await startServer();
    const { teacher, student } = await aClass(served);
    await sql`pragma wal_checkpoint(truncate)`.execute(served.server.world.db);
    const secrets = [...teacher.cookies.values(), ...student.cookies.values(), 'a long walk to'];
    for (const secret of secrets) expect(filesWith(served.data, secret)).toEqual([]);
    await served.stop();
  });
});

describe('what is deleted', () => {
  test('is gone from the file as well when a class is deleted', async () => {
    const served = await startServer();
    const { teacher, held, student } = await aClass(served);
    expect(filesWith(served.data, NICKNAME)).not.toEqual([]);
    expect((await teacher.post(`teacher/classes/${held.id}/delete`)).status).toBe(200);
    expect(filesWith(served.data, NICKNAME)).toEqual([]);
    expect(filesWith(served.data, WORDS)).toEqual([]);
    expect((await student.get('class/seen')).status).toBe(401);
    expect((await teacher.get(`teacher/classes/${held.id}`)).status).toBe(404);
    await served.stop();
  });

  test('is gone from the file as well when one student is taken out', async () => {
    const served = await startServer();
    const { teacher, held } = await aClass(served);
    const { body } = await teacher.get<{ members: { id: string }[] }>(`teacher/classes/${held.id}`);
    await teacher.post(`teacher/classes/${held.id}/members/${body.members[0]?.id ?? ''}/remove`);
    expect(filesWith(served.data, NICKNAME)).toEqual([]);
    await served.stop();
  });

  test('is, without anybody doing anything, what was closed 90 days ago, and nothing before that', async () => {
    const served = await startServer();
    const { teacher, held } = await aClass(served);
    await teacher.post(`teacher/classes/${held.id}/closed`, { isClosed: true });
    const { db } = served.server.world;
    expect(await forgetOld(db, served.clock.nowMs + 90 * DAY_MS - 1)).toBe(0);
    expect(await forgetOld(db, served.clock.nowMs + 90 * DAY_MS)).toBe(1);
    expect(filesWith(served.data, NICKNAME)).toEqual([]);
    await served.stop();
  });

  test('is gone from the copies after 14 days', async () => {
    const served = await startServer();
    const { teacher, held } = await aClass(served);
    const { db } = served.server.world;
    // The server has made one when it started; the next is due a day later.
    const nextDayMs = served.clock.nowMs + DAY_MS + 1;
    await backUpDaily(db, served.data, nextDayMs);
    expect(filesWith(join(served.data, 'backups'), NICKNAME)).toHaveLength(1);
    await backUpDaily(db, served.data, nextDayMs + DAY_MS / 2);
    expect(readdirSync(join(served.data, 'backups'))).toHaveLength(2);
    await teacher.post(`teacher/classes/${held.id}/delete`);
    await backUpDaily(db, served.data, nextDayMs + 15 * DAY_MS);
    expect(filesWith(served.data, NICKNAME)).toEqual([]);
    await served.stop();
  });
});

describe('what is exported', () => {
  test('is every row of the class, under the names of the columns', async () => {
    const served = await startServer();
    const { teacher, held } = await aClass(served);
    const { body, headers } = await teacher.get<Record<string, object>>(
      `teacher/classes/${held.id}/export`,
    );
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(body).toMatchObject({
      version: 2,
      class: { id: held.id, code: held.code },
      members: [{ nickname: NICKNAME }],
      answers: [{ question: 'ask-short-text', answer: WORDS, seq: 1 }],
      answer_log: [{ seq: 1 }],
    });
    const all = await columns(served);
    const { teacher_id: _teacher, ...ofClass } = Object.fromEntries(
      (all['classes'] ?? []).map((column) => [column, '']),
    );
    expect(Object.keys(body['class'] ?? {}).sort()).toEqual(Object.keys(ofClass).sort());
    const [answer = {}] = body['answers'] as object[];
    expect(Object.keys(answer).sort()).toEqual(all['answers']?.sort());
    await served.stop();
  });

  test('is, for a student, what they have answered, in words, as data and as a table', async () => {
    const served = await startServer();
    const { student } = await aClass(served);
    const { body, text } = await student.get<OwnFiles>('class/own');
    expect(body.work).toMatchObject({
      student: { nickname: NICKNAME },
      answers: [{ attempt: 1, answer: [WORDS] }],
    });
    expect(body.table).toContain(WORDS);
    // Nothing of it says what is right.
    const question = everyKind().find(({ kind }) => kind === 'short-text');
    if (question?.kind === 'short-text') {
      for (const right of question.accepted) expect(text).not.toContain(right);
    }
    await served.stop();
  });

  test('is, for a spreadsheet, no formula, whatever somebody has written', async () => {
    const served = await startServer();
    const { teacher, held, student } = await aClass(served);
    const answer = '=HYPERLINK("http://evil.example")';
    await student.post('class/answers', {
      number: 1,
      answers: [{ question: 'q1', seq: 2, answer, confidence: null }],
    });
    const { body } = await teacher.get<{ table: string }>(`teacher/classes/${held.id}/table`);
    expect(body.table).toContain(`'=HYPERLINK`);
    expect(body.table).not.toMatch(/(^|[,"])=/m);
    await served.stop();
  });
});

describe('what is logged', () => {
  test('names nobody: no nickname, answer, code or cookie, whatever goes wrong', async () => {
    const served = await startServer();
    const { student, held, teacher } = await aClass(served);
    await sql`pragma query_only = on`.execute(served.server.world.db);
    await student.post('class/answers', {
      number: 1,
      answers: [{ question: 'q1', seq: 2, answer: WORDS, confidence: null }],
    });
    await teacher.post(`teacher/classes/${held.id}/closed`, { isClosed: true });
    expect(served.notes.length).toBeGreaterThan(0);
    const log = served.notes.join('\n');
    const told = [NICKNAME, WORDS, held.code, held.id, ...student.cookies.values()];
    for (const one of told) expect(log).not.toContain(one);
    await served.stop();
  });
});
