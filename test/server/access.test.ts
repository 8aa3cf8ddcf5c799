import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClassWatched } from '../../src/domain/class/live-records.ts';
import { isStrong } from '../../server/passphrases.ts';
import { startServer, type TestedServer } from '../support/class-server.ts';
import {
  classWork,
  everyKind,
  holdClass,
  joinAs,
  Visitor,
  type Answered,
} from '../support/class-visitor.ts';

let served: TestedServer;
beforeAll(async () => {
  served = await startServer();
});
afterAll(() => served.stop());

const work = classWork(everyKind());

/** Every route of the server: its method, its path, a body that fits it, and who may use it. */
const ROUTES: [method: string, path: string, body: object | undefined, mays: Who[]][] = [
  ['GET', 'class/seen', undefined, ['student', 'other student']],
  ['GET', 'class/live', undefined, ['student', 'other student']],
  ['POST', 'class/begin', { number: 1 }, ['student', 'other student']],
  ['POST', 'class/answers', { number: 1, answers: [] }, ['student', 'other student']],
  ['POST', 'class/submit', { number: 1, answers: [] }, ['student', 'other student']],
  [
    'POST',
    'class/vote',
    { question: 'q1', round: 1, seq: 1, answer: null },
    ['student', 'other student'],
  ],
  ['GET', 'class/own', undefined, ['student', 'other student']],
  ['GET', 'teacher/classes', undefined, ['teacher', 'other teacher']],
  ['POST', 'teacher/saved', { version: 1 }, ['teacher', 'other teacher']],
  ['POST', 'teacher/classes', { mode: 'own-pace', ...work }, ['teacher', 'other teacher']],
  ['GET', 'teacher/classes/:id', undefined, ['teacher']],
  ['GET', 'teacher/classes/:id/live', undefined, ['teacher']],
  ['GET', 'teacher/classes/:id/results', undefined, ['teacher']],
  ['GET', 'teacher/classes/:id/export', undefined, ['teacher']],
  ['GET', 'teacher/classes/:id/table', undefined, ['teacher']],
  [
    'POST',
    'teacher/classes/:id/brought',
    { class: '', member: 'none', attempt: 1, answers: [] },
    ['teacher'],
  ],
  ['POST', 'teacher/classes/:id/joinable', { isJoinable: true }, ['teacher']],
  ['POST', 'teacher/classes/:id/tell', {}, ['teacher']],
  ['POST', 'teacher/classes/:id/closed', { isClosed: false }, ['teacher']],
  [
    'POST',
    'teacher/classes/:id/lesson',
    {
      from: { stage: 'waiting', question: null },
      to: { stage: 'waiting', question: null },
    },
    ['teacher'],
  ],
  ['POST', 'teacher/classes/:id/requests/none', { isLetIn: true }, ['teacher']],
  ['POST', 'teacher/classes/:id/members/none/remove', {}, ['teacher']],
];
const WHO = ['nobody', 'student', 'other student', 'teacher', 'other teacher'] as const;
type Who = (typeof WHO)[number];

describe('who may do what', () => {
  let held: ClassWatched;
  let visitors: Record<Who, Visitor>;
  beforeAll(async () => {
    const teacher = await served.teacher('Ms Khan');
    const otherTeacher = await served.teacher('Mr Ali');
    held = await holdClass(teacher);
    const elsewhere = await holdClass(otherTeacher);
    const [student, otherStudent] = [served.visitor(), served.visitor()];
    await joinAs(student, held, 'Amina');
    await joinAs(otherStudent, elsewhere, 'Bilal');
    visitors = {
      nobody: served.visitor(),
      student,
      'other student': otherStudent,
      teacher,
      'other teacher': otherTeacher,
    };
  });

  /** Asks, and gives up on what streams. */
  async function status(who: Who, method: string, path: string, body?: object): Promise<number> {
    const cookie = [...visitors[who].cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    const response = await fetch(`${served.url}/api/${path.replace(':id', held.id)}`, {
      method,
      headers: { Cookie: cookie, Origin: served.url, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    await response.body?.cancel();
    return response.status;
  }

  test.each(ROUTES)('%s %s', async (method, path, body, mays) => {
    for (const who of WHO) {
      const found = await status(who, method, path, body);
      const isOtherTeacher = who === 'other teacher' && path.includes(':id');
      if (mays.includes(who)) expect([200, 201, 400, 404, 409], `${who} ${found}`).toContain(found);
      // Another's class is not said to exist.
      else expect(found, who).toBe(isOtherTeacher ? 404 : 401);
    }
  });

  test.each(ROUTES)('%s %s by another method is no route', async (method, path) => {
    for (const other of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      const isRoute = ROUTES.some(([known, same]) => known === other && same === path);
      if (isRoute || other === method) continue;
      expect(await status('teacher', other, path, other === 'GET' ? undefined : {})).toBe(404);
    }
  });

  test('another teacher’s classes are not in one’s list', async () => {
    const { body } = await visitors['other teacher'].get<{ classes: { id: string }[] }>(
      'teacher/classes',
    );
    expect(body.classes.map(({ id }) => id)).not.toContain(held.id);
  });

  test('a student’s session opens nothing of a teacher’s, under the teacher’s name either', async () => {
    const { cookies } = visitors.student;
    const forged = served.visitor().with(new Map([['teacher', cookies.get('member') ?? '']]));
    expect((await forged.get('teacher/classes')).status).toBe(401);
  });
});

describe('where a request comes from', () => {
  const POSTS = ROUTES.filter(([method]) => method === 'POST');

  test.each(POSTS)(
    '%s %s from another site, or from none, is refused',
    async (method, path, body) => {
      for (const origin of [
        'http://evil.example',
        'null',
        `${served.url}.evil.example`,
        undefined,
      ]) {
        const response = await fetch(`${served.url}/api/${path}`, {
          method,
          headers: { 'Content-Type': 'application/json', ...(origin && { Origin: origin }) },
          body: JSON.stringify(body),
        });
        expect(response.status).toBe(403);
      }
    },
  );

  test('a form of another kind than JSON is refused', async () => {
    const visitor = served.visitor();
    const sent = await visitor.ask('POST', 'class/look', {
      body: 'code=ABCDEF',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    expect(sent.status).toBe(415);
  });

  test('no GET changes anything', async () => {
    const teacher = await served.teacher();
    const held = await holdClass(teacher);
    const before = (await teacher.get(`teacher/classes/${held.id}/export`)).text;
    for (const [method, path] of ROUTES) {
      if (method !== 'GET' || path.endsWith('live')) continue;
      await teacher.get(path.replace(':id', held.id));
    }
    expect((await teacher.get(`teacher/classes/${held.id}/export`)).text).toBe(before);
  });

  test('cookies are for the server alone, and for this site alone', async () => {
    const teacher = await served.teacher();
    const held = await holdClass(teacher);
    const { headers } = await served.visitor().post('class/join', {
      code: held.code,
      nickname: 'Chand',
      rollNumber: '',
      group: '',
      asks: false,
    });
    expect(headers.get('set-cookie')).toMatch(/HttpOnly/i);
    expect(headers.get('set-cookie')).toMatch(/SameSite=Strict/i);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('behind https cookies are bound to the host and to https', async () => {
    const secure = await startServer({ isBehindHttps: true });
    const host = new URL(secure.url).host;
    const { status, headers } = await secure.visitor().ask('POST', 'teacher/enter', {
      body: JSON.stringify({ name: 'x', passphrase: 'y' }),
      headers: { Origin: `https://${host}` },
    });
    expect(status).toBe(401);
    expect(headers.get('set-cookie')).toBeNull();
    const plain = await secure.visitor().post('teacher/enter', { name: 'x', passphrase: 'y' });
    expect(plain.status).toBe(403);
    await secure.stop();
  });
});

describe('guessing', () => {
  test('the eleventh wrong code in a minute is refused, and a minute later one may try again', async () => {
    const own = await startServer();
    const visitor = own.visitor();
    const tries: number[] = [];
    for (let at = 0; at < 11; at += 1) {
      tries.push((await visitor.post('class/look', { code: `0000${10 + at}` })).status);
    }
    expect(tries).toEqual([...Array<number>(10).fill(404), 429]);
    own.clock.nowMs += 60_001;
    expect((await visitor.post('class/look', { code: '000000' })).status).toBe(404);
    await own.stop();
  });

  test('a code that is none and the code of a class that is closed are answered alike', async () => {
    const teacher = await served.teacher();
    const held = await holdClass(teacher);
    await teacher.post(`teacher/classes/${held.id}/closed`, { isClosed: true });
    const visitor = served.visitor();
    const closed = await visitor.post('class/look', { code: held.code });
    const unknown = await visitor.post('class/look', { code: '222222' });
    expect(closed.text).toBe(unknown.text);
    expect(closed.status).toBe(unknown.status);
  });

  test('a thousand guesses do not tell by their time a code that is none from one that is closed', async () => {
    const own = await startServer();
    const teacher = await own.teacher();
    const held = await holdClass(teacher);
    await teacher.post(`teacher/classes/${held.id}/closed`, { isClosed: true });
    const visitor = own.visitor();
    const took = { unknown: [] as number[], closed: [] as number[] };
    for (let at = 0; at < 1000; at += 1) {
      if (at % 10 === 0) own.clock.nowMs += 60_001;
      const kind = at % 2 === 0 ? 'unknown' : 'closed';
      const code = kind === 'closed' ? held.code : '222222';
      const startedAtMs = performance.now();
      expect((await visitor.post('class/look', { code })).status).toBe(404);
      took[kind].push(performance.now() - startedAtMs);
    }
    const median = (all: number[]) => all.sort((left, right) => left - right)[all.length / 2] ?? 0;
    expect(Math.abs(median(took.unknown) - median(took.closed))).toBeLessThanOrEqual(5);
    await own.stop();
    // A thousand requests take what the machine takes for them.
  }, 20_000);

  test('right codes are never counted: a class may come in from one address', async () => {
    const teacher = await served.teacher();
    const held = await holdClass(teacher);
    const statuses: number[] = [];
    for (let at = 0; at < 30; at += 1) {
      statuses.push((await served.visitor().post('class/look', { code: held.code })).status);
    }
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  test('a passphrase is guessed ten times in a minute at most, and takes as long for nobody’s name', async () => {
    const own = await startServer();
    await own.teacher('Ms Khan');
    const visitor = own.visitor();
    const took = async (name: string) => {
      const startedAtMs = performance.now();
      const { status } = await visitor.post('teacher/enter', {
        name,
        passphrase: 'wrong wrong wrong',
      });
      return { status, ms: performance.now() - startedAtMs };
    };
    await took('Ms Khan');
    const [known, unknown] = [await took('Ms Khan'), await took('nobody')];
    expect(known.status).toBe(401);
    expect(unknown.status).toBe(401);
    expect(unknown.ms).toBeGreaterThan(known.ms / 5);
    for (let at = 0; at < 7; at += 1) await took('Ms Khan');
    expect((await took('Ms Khan')).status).toBe(429);
    await own.stop();
  });

  test('a weak passphrase is refused when it is chosen', async () => {
    const own = served.visitor();
    const weak = { token: 'x', name: 'Ms Khan', passphrase: 'password123' };
    const { body } = await own.post('teacher/become', weak);
    expect(body).toEqual({ refusal: 'weak' });
  });

  test.each([
    'short',
    'aaaaaaaaaaaa',
    '1234567890',
    '14/08/1947',
    'Ms Khan',
    'Basketball',
    'PASSWORD!1234',
    '2024 butterfly!',
    'Pakistan1947',
    'peshawar123',
    'qwertyuiop123',
  ])('the passphrase “%s” is weak', async (passphrase) => {
    expect(await isStrong(passphrase, 'Ms Khan')).toBe(false);
  });

  test('a passphrase of several words, or of few but uncommon ones, may be chosen', async () => {
    for (const passphrase of [
      'a long walk home',
      'چائے اور بسکٹ',
      'butterfly kettle',
      'xk9vfq2mzp',
    ]) {
      expect(await isStrong(passphrase, 'Ms Khan'), passphrase).toBe(true);
    }
  });

  test('a teacher’s link works once, and not after a day', async () => {
    const own = await startServer();
    const { newTeacherLink } = await import('../../server/store/teachers.ts');
    const token = await newTeacherLink(own.server.world.db, own.clock.nowMs);
    const become = (name: string) =>
      own.visitor().post('teacher/become', { token, name, passphrase: 'a long walk home' });
    expect((await become('Ms Khan')).status).toBe(200);
    expect((await become('somebody else')).status).toBe(401);
    // An invited colleague does not become somebody who is here.
    const second = await newTeacherLink(own.server.world.db, own.clock.nowMs);
    const taken = await own
      .visitor()
      .post('teacher/become', { token: second, name: 'Ms Khan', passphrase: 'a long walk home' });
    expect(taken).toMatchObject({ status: 409, body: { refusal: 'taken' } });
    const other = await own
      .visitor()
      .post('teacher/become', { token: second, name: 'Mr Ali', passphrase: 'a long walk home' });
    expect(other.status).toBe(200);
    const late = await newTeacherLink(own.server.world.db, own.clock.nowMs);
    own.clock.nowMs += 24 * 60 * 60 * 1000 + 1;
    const response = await own
      .visitor()
      .post('teacher/become', { token: late, name: 'late', passphrase: 'a long walk home' });
    expect(response.status).toBe(401);
    await own.stop();
  });
});

describe('what is too much', () => {
  test('a body of more than 64 KB is refused, and 50 of a megabyte at once harm nothing', async () => {
    const teacher = await served.teacher();
    const held = await holdClass(teacher);
    const student = served.visitor();
    await joinAs(student, held, 'Dina');
    const big = { number: 1, answers: [], more: 'x'.repeat(1_000_000) };
    const before = process.memoryUsage().rss;
    const all = await Promise.all(
      Array.from({ length: 50 }, () =>
        student.post('class/answers', big).catch((): Answered => ({
          status: 413,
          body: undefined,
          headers: new Headers(),
          text: '',
        })),
      ),
    );
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([413]));
    // Connections that were cut in the middle of a megabyte are not used again.
    const again = () => student.get('class/seen');
    const seen = await again().catch(again).catch(again);
    expect(seen.status).toBe(200);
    // The test’s own 50 MB are among it.
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
  });

  test.each([
    ['no JSON', '{"number":1'],
    ['a field too many', '{"number":1,"answers":[],"isAdmin":true}'],
    ['a prototype', '{"number":1,"answers":[],"__proto__":{"isAdmin":true}}'],
    ['a list', '[]'],
    [
      'another question’s name',
      '{"number":1,"answers":[{"question":"q99","seq":1,"answer":"x","confidence":null}]}',
    ],
    [
      'an answer of another form',
      '{"number":1,"answers":[{"question":"q1","seq":1,"answer":{"$ne":1},"confidence":null}]}',
    ],
    ['a number below the first', '{"number":0,"answers":[]}'],
  ])('%s is refused as a whole, and nothing is written', async (_what, body) => {
    const teacher = await served.teacher();
    const held = await holdClass(teacher);
    const student = served.visitor();
    await joinAs(student, held, 'Esa');
    const sent = await student.ask('POST', 'class/answers', { body });
    expect(sent.status).toBe(400);
    expect(sent.text).toBe('{"refusal":"shape"}');
    const { body: seen } = await teacher.get<ClassWatched>(`teacher/classes/${held.id}`);
    expect(seen.members[0]?.answers).toEqual([]);
  });

  test('an answer that is longer than any form takes is refused', async () => {
    const teacher = await served.teacher();
    const [question] = everyKind().filter(({ kind }) => kind === 'short-text');
    const held = await holdClass(teacher, 'own-pace', classWork([question!]));
    const student = served.visitor();
    await joinAs(student, held, 'Fahad');
    const sent = await student.post('class/answers', {
      number: 1,
      answers: [{ question: 'q1', seq: 1, answer: 'x'.repeat(16_001), confidence: null }],
    });
    expect(sent).toMatchObject({ status: 413, body: { refusal: 'too-long' } });
  });

  test('a student who writes more than anybody does by hand is asked to wait, and others are not', async () => {
    const teacher = await served.teacher();
    const held = await holdClass(teacher);
    const [student, other] = [served.visitor(), served.visitor()];
    await joinAs(student, held, 'Gul');
    await joinAs(other, held, 'Hira');
    const write = (who: Visitor) => who.post('class/answers', { number: 1, answers: [] });
    const statuses: number[] = [];
    for (let at = 0; at < 160; at += 1) statuses.push((await write(student)).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await write(other)).status).toBe(200);
  });

  test('an assignment whose questions are not those that it pins is refused', async () => {
    const teacher = await served.teacher();
    const [first, ...others] = work.questions;
    const changed = { ...work, questions: [{ ...first!, prompt: 'Another?' }, ...others] };
    const sent = await teacher.post('teacher/classes', { mode: 'own-pace', ...changed });
    expect(sent.status).toBe(400);
  });

  test('a class of more people than a room holds is full', async () => {
    const own = await startServer();
    const teacher = await own.teacher();
    const held = await holdClass(teacher);
    const { db } = own.server.world;
    await db
      .insertInto('members')
      .values(
        Array.from({ length: 250 }, (_, at) => ({
          id: `m${at}`,
          class_id: held.id,
          nickname: `n${at}`,
          roll_number: '',
          student_key: `n${at}|`,
          group_name: '',
          joined_ms: 0,
        })),
      )
      .execute();
    const late = await own.visitor().post('class/join', {
      code: held.code,
      nickname: 'late',
      rollNumber: '',
      group: '',
      asks: false,
    });
    expect(late.body).toEqual({ refusal: 'closed' });
    await own.stop();
  });
});
