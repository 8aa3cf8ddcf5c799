/**
 * Bad networks between students' pages and a real class server, each injected for real: whatever
 * happens on the way, what was written last is the teacher's record, once. Three times each in
 * `npm test`; `npm run test:faults` does it twenty times with ninety students: more than ten thousand
 * submissions.
 */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesToResults } from '../../../src/domain/assignments/result.ts';
import type { ClassWatched } from '../../../src/domain/class/live-records.ts';
import { newFolder, startProcess, type ServerProcess } from '../../support/class-process.ts';
import { TestStudent, until, type Network } from '../../support/class-student.ts';
import {
  classWork,
  becomeTeacher,
  everyKind,
  holdClass,
  Visitor,
} from '../../support/class-visitor.ts';

const TIMES = Number(process.env['FAULT_TIMES'] ?? 3);
const STUDENTS = Number(process.env['FAULT_STUDENTS'] ?? 5);
const times = Array.from({ length: TIMES }, (_, at) => at + 1);
const PATIENCE_MS = 20_000 + STUDENTS * 1000;

let server: ServerProcess;
let teacher: Visitor;
beforeAll(async () => {
  server = await startProcess();
  teacher = await becomeTeacher(new Visitor(server.url), server.token);
});
afterAll(() => server.kill('SIGKILL'));

const [shortText] = everyKind().filter(({ kind }) => kind === 'short-text');
const questions = ['one', 'two', 'three'].map((id) => ({ ...shortText!, id }));
const work = classWork(questions, { isShuffled: false });

const failed = () => Promise.reject(new TypeError('Failed to fetch'));
const html = (status: number) =>
  Promise.resolve(
    new Response('<!doctype html><p>Sign in to this network</p>', {
      status,
      headers: { 'content-type': 'text/html' },
    }),
  );
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What may happen to a request; each gives a network of its own to each student. */
const NETWORKS: Record<string, () => Network> = {
  'F04, F05: none for a while, also while it is submitted': () => {
    let left = 6;
    return (pass) => ((left -= 1) >= 0 ? failed() : pass());
  },
  'F06: answers of the server are lost after it has written': () => {
    let at = 0;
    return async (pass) => {
      const response = await pass();
      return (at += 1) % 2 === 1 && at < 12 ? failed() : response;
    };
  },
  'F08: up and down': () => {
    const startedAtMs = performance.now();
    return (pass) => {
      const sinceMs = performance.now() - startedAtMs;
      return sinceMs < 1500 && sinceMs % 100 > 40 ? failed() : pass();
    };
  },
  'F10: requests overtake each other': () => {
    let at = 0;
    return async (pass) => {
      await pause(((at += 1) * 37) % 60);
      return pass();
    };
  },
  'F11: a page of the network’s own in the place of every answer': () => {
    let left = 6;
    return (pass) => ((left -= 1) >= 0 ? html(200) : pass());
  },
  'F12: errors of proxies, and answers that are cut off': () => {
    const faults = [
      () => html(500),
      () => html(502),
      () => html(429),
      () => html(413),
      () =>
        Promise.resolve(
          new Response('{"isOpen":true,"recei', {
            headers: { 'content-type': 'application/json' },
          }),
        ),
    ];
    let at = 0;
    return (pass) => faults[at++]?.() ?? pass();
  },
};

async function begin(code: string, name: string): Promise<TestStudent> {
  const student = new TestStudent(new Visitor(server.url));
  await student.begin(code, name);
  return student;
}

/** What each student's record is, by name; a student with two submissions fails the test. */
async function records(id: string): Promise<Map<string, unknown[]>> {
  const { body } = await teacher.get<{ codes: string[] }>(`teacher/classes/${id}/results`);
  const found = new Map<string, unknown[]>();
  for (const read of codesToResults(body.codes.join('\n'))) {
    if (!read.ok) throw new Error(`A result could not be read: ${read.fault}`);
    const { student, answers } = read.result;
    if (found.has(student.nickname)) throw new Error(`${student.nickname} has two submissions.`);
    found.set(
      student.nickname,
      answers.map(({ answer }) => answer),
    );
  }
  return found;
}

describe.each(Object.entries(NETWORKS))('%s', (_name, network) => {
  test.each(times)(
    'what was written last is in the record, once (%i)',
    async () => {
      const held = await holdClass(teacher, 'own-pace', work);
      const names = Array.from({ length: STUDENTS }, (_, at) => `student ${at}`);
      const students = await Promise.all(names.map((name) => begin(held.code, name)));
      await Promise.all(
        students.map(async (student, at) => {
          student.network = network();
          for (const question of ['q1', 'q2', 'q3']) {
            await student.answer(question, 'a first thought');
            if (at % 2 === 0) await pause(5);
            await student.answer(question, `${question} by ${at}`);
          }
          await student.session.submit();
        }),
      );
      const found = await records(held.id);
      expect(found.size).toBe(STUDENTS);
      for (const at of names.keys()) {
        expect(found.get(`student ${at}`)).toEqual(
          ['q1', 'q2', 'q3'].map((question) => `${question} by ${at}`),
        );
      }
    },
    PATIENCE_MS,
  );
});

describe('F13: two tabs with one attempt', () => {
  test.each(times)(
    'come to one record, and a tab that stood open blanks nothing (%i)',
    async () => {
      const held = await holdClass(teacher, 'own-pace', work);
      const tab = await begin(held.code, 'Amina');
      const other = new TestStudent(new Visitor(server.url).with(tab.visitor.cookies), tab.device);
      await other.session.open();
      await tab.answer('q1', 'from the first tab');
      await other.answer('q2', 'from the second tab');
      // The second tab has not seen the first one's answer, and its form is empty.
      await other.session.forms?.keeper.onkeep('q1', {
        answer: '',
        isBlank: true,
        isChecked: false,
        confidence: null,
        basedOn: 0,
      });
      await tab.answer('q3', 'from the first tab');
      await tab.session.submit();
      expect((await records(held.id)).get('Amina')).toEqual([
        'from the first tab',
        'from the second tab',
        'from the first tab',
      ]);
    },
  );
});

describe('F20: a device whose clock is a day wrong, and jumps', () => {
  test.each(times)('submits as any other, and no answer is refused (%i)', async (at) => {
    const held = await holdClass(teacher, 'own-pace', classWork(questions, { minutes: 5 }));
    const student = await begin(held.code, 'Bilal');
    for (const [index, day] of [-1, 1, 0.5].entries()) {
      student.clockMs = Date.now() + day * at * 86_400_000;
      student.session.tick();
      await student.answer(`q${index + 1}`, `answer ${index}`);
    }
    await student.session.submit();
    expect((await records(held.id)).get('Bilal')).toHaveLength(3);
  });
});

describe('F24: the server away for a while in the middle of a class', () => {
  test.each(times)(
    'pages go on by themselves when it is back (%i)',
    async () => {
      const own = await startProcess({ data: newFolder() });
      const ownTeacher = await becomeTeacher(new Visitor(own.url), own.token);
      const held = await holdClass(ownTeacher, 'own-pace', work);
      const student = new TestStudent(new Visitor(own.url));
      await student.begin(held.code, 'Chand');
      await student.answer('q1', 'before');
      await own.kill('SIGKILL');
      await student.answer('q2', 'while it is away');
      const submitting = student.session.submit();
      const again = await startProcess({ data: own.data, port: own.port });
      await submitting;
      const { body } = await ownTeacher.get<ClassWatched>(`teacher/classes/${held.id}`);
      await until(() => student.session.seen?.submissions.length === 1, 'it is submitted');
      expect(body.members[0]?.answers.map(({ answer }) => answer).sort()).toEqual([
        'before',
        'while it is away',
      ]);
      await again.kill('SIGKILL');
    },
    30_000,
  );
});
