import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClassWatched, SubmissionSeen } from '../../../src/domain/class/live-records.ts';
import { startProcess, type ServerProcess } from '../../support/class-process.ts';
import { gone, TestStudent, until, type Network } from '../../support/class-student.ts';
import { aProgress } from '../../support/worlds.ts';
import {
  anAssignment,
  becomeTeacher,
  everyKind,
  holdClass,
  Visitor,
} from '../../support/class-visitor.ts';

let server: ServerProcess;
let teacher: Visitor;
beforeAll(async () => {
  server = await startProcess();
  teacher = await becomeTeacher(new Visitor(server.url), server.token);
});
afterAll(() => server.kill('SIGKILL'));

const [shortText] = everyKind().filter(({ kind }) => kind === 'short-text');
const three = ['one', 'two', 'three'].map((id) => ({ ...shortText!, id }));

/** A student who has begun in a class of three questions to write a word in. */
async function aStudent(
  name: string,
  work = anAssignment(three, { isShuffled: false }),
  device = aProgress(),
) {
  const held = await holdClass(teacher, 'own-pace', work);
  const student = new TestStudent(new Visitor(server.url), device);
  await student.session.open();
  await student.session.look(held.code);
  await student.session.join({ nickname: name, rollNumber: '' }, '');
  await student.session.begin();
  return { student, held };
}

async function watched(id: string): Promise<ClassWatched> {
  return (await teacher.get<ClassWatched>(`teacher/classes/${id}`)).body;
}

/** What the teacher has of the one student, by the question's id. */
async function arrived(id: string): Promise<Record<string, unknown>> {
  const { members } = await watched(id);
  return Object.fromEntries(
    (members[0]?.answers ?? []).map(({ question, answer }) => [question, answer]),
  );
}

describe('coming in', () => {
  test('takes a code, a name and a beginning', async () => {
    const { student } = await aStudent('Amina');
    expect(student.session.stage).toBe('in');
    expect(student.session.seen?.attempt?.questions).toHaveLength(3);
  });

  test('a code that is none is said to be none, and nothing is asked further', async () => {
    const student = new TestStudent(new Visitor(server.url));
    await student.session.open();
    await student.session.look('ABCDEF');
    expect(student.session).toMatchObject({ stage: 'code', refusal: 'code' });
  });

  test('where there is no class server, the page says so', async () => {
    const student = new TestStudent(new Visitor(server.url));
    student.network = gone;
    await student.session.open();
    expect(student.session.stage).toBe('no-server');
  });

  test('whoever reloads is in at once, with all answers', async () => {
    const { student, held } = await aStudent('Bilal');
    await student.answer('q1', 'Swat');
    await until(async () => (await arrived(held.id))['one'] === 'Swat', 'it arrives');
    student.reload();
    await student.session.open();
    expect(student.session.stage).toBe('in');
    expect(student.session.forms?.keeper.kept.get('q1')?.answer).toBe('Swat');
  });
});

describe('answers', () => {
  test('are said to be with the teacher when the server has them, and before that on the device alone', async () => {
    const { student } = await aStudent('Chand');
    student.network = gone;
    await student.answer('q1', 'Swat');
    const { sync } = student.session.forms!;
    await until(() => sync.refusal === 'unreachable', 'the network is seen to be gone');
    expect([...sync.waiting]).toEqual(['q1']);
    expect([...sync.received]).toEqual([]);
    student.network = (pass) => pass();
    await until(() => sync.received.has('q1'), 'it arrives');
    expect([...sync.waiting]).toEqual([]);
  });

  test('that were written without a network and a reload later go over without a click', async () => {
    const { student, held } = await aStudent('Dina');
    student.network = gone;
    await student.answer('q1', 'Swat');
    await student.answer('q2', 'Bajaur');
    student.reload();
    student.network = (pass) => pass();
    await student.session.open();
    await until(async () => Object.keys(await arrived(held.id)).length === 2, 'both arrive');
    expect(await arrived(held.id)).toEqual({ one: 'Swat', two: 'Bajaur' });
  });

  test('that are changed while they are on their way end as what was written last', async () => {
    const { student, held } = await aStudent('Esa');
    const slow: Network = async (pass) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return pass();
    };
    student.network = slow;
    for (const text of ['S', 'Sw', 'Swa', 'Swat']) await student.answer('q1', text);
    await until(async () => (await arrived(held.id))['one'] === 'Swat', 'the last one arrives');
  });

  test('of somebody who goes on elsewhere are there, and those of the old device do not come back over them', async () => {
    const { student, held } = await aStudent('Fahad');
    await student.answer('q1', 'first device');
    await until(async () => (await arrived(held.id))['one'] === 'first device', 'it arrives');
    student.network = gone;
    await student.answer('q2', 'never sent');
    const other = new TestStudent(new Visitor(server.url));
    await other.session.open();
    await other.session.look(held.code);
    await other.session.join({ nickname: 'Fahad', rollNumber: '' }, '');
    expect(other.session.stage).toBe('known');
    void other.session.askToGoOn();
    await until(async () => (await watched(held.id)).requests.length === 1, 'the teacher is asked');
    const [request] = (await watched(held.id)).requests;
    await teacher.post(`teacher/classes/${held.id}/requests/${request?.id ?? ''}`, {
      isLetIn: true,
    });
    await until(() => other.session.stage === 'in', 'the other device is in');
    expect(other.session.forms?.keeper.kept.get('q1')?.answer).toBe('first device');
    await other.answer('q1', 'second device');
    await other.answer('q2', 'second device');
    await until(async () => (await arrived(held.id))['two'] === 'second device', 'it arrives');
    student.network = (pass) => pass();
    await until(() => student.session.stage === 'sign', 'the old device is out');
    expect(student.session.refusal).toBe('session');
    expect(await arrived(held.id)).toEqual({ one: 'second device', two: 'second device' });
  });

  test('that the device cannot keep go to the teacher all the same', async () => {
    const { student, held } = await aStudent('Gul', undefined, aProgress({ isFull: true }));
    await expect(student.answer('q1', 'kept nowhere here')).rejects.toThrow('full');
    await until(async () => 'one' in (await arrived(held.id)), 'it arrives');
    await expect(student.answer('q1', 'and changed')).rejects.toThrow('full');
    await until(async () => (await arrived(held.id))['one'] === 'and changed', 'it arrives');
  });
});

describe('submitting', () => {
  const all = [1, 2, 3].map((at) => ({
    question: `q${at}`,
    answer: `answer ${at}`,
    confidence: null,
  }));

  test('takes what stands in the forms, whatever has arrived of it, and shows how it did', async () => {
    const { student } = await aStudent('Hira');
    await student.session.submit(all);
    const [submitted] = student.session.seen?.submissions ?? [];
    expect(submitted?.told?.map(({ answer }) => answer)).toEqual([
      'answer 1',
      'answer 2',
      'answer 3',
    ]);
    expect(submitted?.receipt).toMatch(/^[\w+-]{12}$/);
  });

  test('is not received yet where the network is gone, says so, and arrives once when it is back', async () => {
    const { student, held } = await aStudent('Iqra');
    student.network = gone;
    const submitting = student.session.submit(all);
    await until(() => student.session.refusal === 'unreachable', 'the network is seen to be gone');
    expect(student.session.isSubmitting).toBe(true);
    await student.session.submit(all);
    student.network = (pass) => pass();
    await submitting;
    expect(student.session.isSubmitting).toBe(false);
    const { body } = await teacher.get<{ codes: string[] }>(`teacher/classes/${held.id}/results`);
    expect(body.codes).toHaveLength(1);
  });

  test('whose answer is lost on the way back is one submission with one receipt', async () => {
    const { student, held } = await aStudent('Jamil');
    const receipts: string[] = [];
    let lost = 0;
    student.network = async (pass, { path }) => {
      const response = await pass();
      if (path !== 'class/submit') return response;
      receipts.push(((await response.clone().json()) as SubmissionSeen).receipt);
      if ((lost += 1) < 4) throw new TypeError('Failed to fetch');
      return response;
    };
    await student.session.submit(all);
    expect(receipts).toHaveLength(4);
    expect(new Set(receipts).size).toBe(1);
    const { body } = await teacher.get<{ codes: string[] }>(`teacher/classes/${held.id}/results`);
    expect(body.codes).toHaveLength(1);
  });

  test('leaves nothing of the student on the device once they have finished there', async () => {
    const { student } = await aStudent('Kiran');
    await student.answer('q1', 'Swat');
    await student.session.submit(all);
    await student.session.leave();
    const kept = await student.device.within((database) => database.entries('answers'));
    expect(kept).toEqual([]);
    expect(student.session.stage).not.toBe('in');
    expect((await student.visitor.get('class/seen')).status).toBe(401);
  });
});

describe('a network that never comes back', () => {
  test('the device’s file, taken in by the teacher, gives the record that sending would have given', async () => {
    const { student, held } = await aStudent('Mona');
    student.network = gone;
    for (const at of [1, 2, 3]) await student.answer(`q${at}`, `answer ${at}`);
    student.session.save();
    const [file = ''] = student.saved;
    const brought = await teacher.ask<ClassWatched>('POST', `teacher/classes/${held.id}/brought`, {
      body: file,
    });
    expect(brought.status).toBe(200);
    expect(await arrived(held.id)).toEqual({ one: 'answer 1', two: 'answer 2', three: 'answer 3' });
    expect(brought.body.members[0]?.submittedAtMs).not.toBeNull();
    // Once more changes nothing, and says so; for another class it is none.
    const again = await teacher.ask('POST', `teacher/classes/${held.id}/brought`, { body: file });
    expect(again.status).toBe(409);
    const other = await holdClass(teacher, 'own-pace', anAssignment(three));
    const astray = await teacher.ask('POST', `teacher/classes/${other.id}/brought`, { body: file });
    expect(astray.status).toBe(404);
  });
});

describe('time', () => {
  test('is the server’s: a clock of the device that is a day wrong changes nothing of what is left', async () => {
    const { student } = await aStudent('Laila', anAssignment(three, { minutes: 10 }));
    for (const wrong of [-86_400_000, 86_400_000]) {
      student.clockMs = Date.now() + wrong;
      await student.session.refresh();
      expect(student.session.leftMs).toBeGreaterThan(9 * 60_000);
      expect(student.session.leftMs).toBeLessThanOrEqual(10 * 60_000);
    }
  });
});
