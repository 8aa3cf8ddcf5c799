import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClassWatched, SubmissionSeen } from '../../../src/domain/class/live-records.ts';
import { startProcess, type ServerProcess } from '../../support/class-process.ts';
import { gone, TestStudent, until, type Network } from '../../support/class-student.ts';
import { aProgress } from '../../support/worlds.ts';
import {
  classWork,
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
  work = classWork(three, { isShuffled: false }),
  device = aProgress(),
) {
  const held = await holdClass(teacher, 'own-pace', work);
  const student = new TestStudent(new Visitor(server.url), device);
  await student.begin(held.code, name);
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
    await student.session.entry.look('ABCDEF');
    expect(student.session.entry).toMatchObject({ stage: 'code', refusal: 'code' });
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

describe('a network that goes while one comes in', () => {
  test('leaves nobody before a page that waits for ever: it goes on when the network is back', async () => {
    const { student } = await aStudent('Zoya');
    student.reload();
    let left = 4;
    student.network = (pass, { path }) =>
      path === 'class/seen' && (left -= 1) >= 0 ? gone(pass, { path, method: 'GET' }) : pass();
    await student.session.open();
    expect(student.session.stage).toBe('in');
  });

  test('a session that has ended leads to the code', async () => {
    const { student } = await aStudent('Adil');
    student.reload();
    student.network = (pass, { path }) =>
      path === 'class/seen'
        ? Promise.resolve(Response.json({ refusal: 'session' }, { status: 401 }))
        : pass();
    await student.session.open();
    expect(student.session.entry.stage).toBe('code');
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
    await other.comeIn(held.code, 'Fahad');
    expect(other.session.entry.stage).toBe('known');
    void other.session.entry.askToGoOn();
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
    await until(() => student.session.stage === 'out', 'the old device is out');
    expect(student.session.entry.refusal).toBe('session');
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

describe('coming back', () => {
  /** Lets whoever asks in. */
  async function letIn(id: string): Promise<void> {
    await until(async () => (await watched(id)).requests.length > 0, 'the teacher is asked');
    const [request] = (await watched(id)).requests;
    await teacher.post(`teacher/classes/${id}/requests/${request?.id ?? ''}`, { isLetIn: true });
  }

  test('one who is back at the first device goes on from what was written at the second, and what is written then counts', async () => {
    const { student, held } = await aStudent('Nadia');
    await student.answer('q1', 'A');
    await until(async () => (await arrived(held.id))['one'] === 'A', 'it arrives');
    const other = new TestStudent(new Visitor(server.url));
    await other.comeIn(held.code, 'Nadia');
    void other.session.entry.askToGoOn();
    await letIn(held.id);
    await until(() => other.session.stage === 'in', 'the second device is in');
    for (const at of [1, 2, 3, 4, 5]) await other.answer('q1', `B${at}`);
    await until(async () => (await arrived(held.id))['one'] === 'B5', 'it arrives');
    await student.session.refresh();
    void student.session.entry.join({ nickname: 'Nadia', rollNumber: '' }, '', true);
    await letIn(held.id);
    await until(() => student.session.stage === 'in', 'the first device is in again');
    expect(student.session.forms?.keeper.kept.get('q1')?.answer).toBe('B5');
    await student.answer('q1', 'A again');
    await student.session.submit();
    expect(await arrived(held.id)).toMatchObject({ one: 'A again' });
  });

  test('what was written without a network and before a reload is the later one, though one was signed out meanwhile', async () => {
    const { student, held } = await aStudent('Omar');
    await student.answer('q1', 'old');
    await until(async () => (await arrived(held.id))['one'] === 'old', 'it arrives');
    student.network = gone;
    await student.answer('q1', 'much better');
    // The session ends at the server, as after twelve hours.
    await student.visitor.post('class/leave');
    student.reload();
    student.network = (pass) => pass();
    await student.comeIn(held.code, 'Omar');
    void student.session.entry.askToGoOn();
    await letIn(held.id);
    await until(async () => (await arrived(held.id))['one'] === 'much better', 'it arrives');
  });

  test('one who was taken out and joins anew begins with nothing of before', async () => {
    const { student, held } = await aStudent('Parveen');
    await student.answer('q1', 'of the one before');
    await until(async () => 'one' in (await arrived(held.id)), 'it arrives');
    const [member] = (await watched(held.id)).members;
    await teacher.post(`teacher/classes/${held.id}/members/${member?.id ?? ''}/remove`);
    await student.session.refresh();
    await student.session.entry.join({ nickname: 'Parveen', rollNumber: '' }, '');
    await student.session.begin();
    expect(student.session.forms?.keeper.kept.get('q1')).toBeUndefined();
    expect(await arrived(held.id)).toEqual({});
  });

  test('who is no longer in the class at this device is told so, and keeps what is not sent', async () => {
    const { student, held } = await aStudent('Rabia');
    student.network = gone;
    await student.answer('q1', 'never sent');
    student.network = (pass) => pass();
    await teacher.post(`teacher/classes/${held.id}/delete`);
    await student.session.refresh();
    expect(student.session.stage).toBe('out');
    expect(student.session.entry.refusal).toBe('session');
    const here = student.session.forms?.everything() ?? [];
    expect(here.map(({ answer }) => answer)).toEqual(['never sent']);
  });

  test('a class that was closed meanwhile still lets those back in who were in it, to submit', async () => {
    const { student, held } = await aStudent('Qasim');
    student.network = gone;
    await student.answer('q1', 'in time');
    await student.visitor.post('class/leave');
    await teacher.post(`teacher/classes/${held.id}/closed`, { isClosed: true });
    student.network = (pass) => pass();
    await student.session.refresh();
    expect(student.session.stage).toBe('out');
    expect(student.session.entry).toMatchObject({ stage: 'sign', refusal: 'session' });
    void student.session.entry.join({ nickname: 'Qasim', rollNumber: '' }, '', true);
    await letIn(held.id);
    await until(() => student.session.stage === 'in', 'the student is in again');
    await student.session.submit();
    expect(await arrived(held.id)).toEqual({ one: 'in time' });
  });

  test('who is not let in is told so', async () => {
    const { held } = await aStudent('Rabia');
    const other = new TestStudent(new Visitor(server.url));
    await other.session.open();
    await other.session.entry.look(held.code);
    void other.session.entry.join({ nickname: 'Rabia', rollNumber: '' }, '', true);
    await until(async () => (await watched(held.id)).requests.length > 0, 'the teacher is asked');
    const [request] = (await watched(held.id)).requests;
    expect(other.session.entry.askingNumber).toBe(request?.number);
    await teacher.post(`teacher/classes/${held.id}/requests/${request?.id ?? ''}`, {
      isLetIn: false,
    });
    await until(() => other.session.entry.isTurnedAway, 'it is told');
  });

  test('two who ask to be the same student are told apart by their numbers, and one is let in', async () => {
    const { held } = await aStudent('Sana');
    const asking = [1, 2].map(() => new TestStudent(new Visitor(server.url)));
    for (const one of asking) {
      await one.session.open();
      await one.session.entry.look(held.code);
      void one.session.entry.join({ nickname: 'Sana', rollNumber: '' }, '', true);
    }
    await until(async () => (await watched(held.id)).requests.length === 2, 'both ask');
    const [first, second] = asking as [TestStudent, TestStudent];
    await until(() => first.session.entry.askingNumber !== undefined, 'the number stands there');
    const { requests } = await watched(held.id);
    const own = requests.find(({ number }) => number === first.session.entry.askingNumber);
    await teacher.post(`teacher/classes/${held.id}/requests/${own?.id ?? ''}`, { isLetIn: true });
    // Once in ninety times both have one number.
    const isSame = requests[0]?.number === requests[1]?.number;
    await until(() => isSame || first.session.stage === 'in', 'the one who was meant is in');
    await until(() => isSame || second.session.entry.isTurnedAway, 'the other is not');
  });
});

describe('submitting', () => {
  /** Answers all three, each on the device. */
  const answerAll = async (student: TestStudent) => {
    for (const at of [1, 2, 3]) await student.answer(`q${at}`, `answer ${at}`);
  };

  test('takes what stands in the forms, whatever has arrived of it, and shows how it did', async () => {
    const { student } = await aStudent('Hira');
    await answerAll(student);
    await student.session.submit();
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
    await answerAll(student);
    const submitting = student.session.submit();
    await until(
      () => student.session.forms?.sync.refusal === 'unreachable',
      'the network is seen to be gone',
    );
    expect(student.session.isSubmitting).toBe(true);
    await student.session.submit();
    student.network = (pass) => pass();
    await submitting;
    expect(student.session.isSubmitting).toBe(false);
    const { body } = await teacher.get<{ codes: string[] }>(`teacher/classes/${held.id}/results`);
    expect(body.codes).toHaveLength(1);
  });

  test('whose answer is lost on the way back is one submission with one receipt', async () => {
    const { student, held } = await aStudent('Jamil');
    await answerAll(student);
    const receipts: string[] = [];
    let lost = 0;
    student.network = async (pass, { path }) => {
      const response = await pass();
      if (path !== 'class/submit') return response;
      receipts.push(((await response.clone().json()) as SubmissionSeen).receipt);
      if ((lost += 1) < 4) throw new TypeError('Failed to fetch');
      return response;
    };
    await student.session.submit();
    expect(receipts).toHaveLength(4);
    expect(new Set(receipts).size).toBe(1);
    const { body } = await teacher.get<{ codes: string[] }>(`teacher/classes/${held.id}/results`);
    expect(body.codes).toHaveLength(1);
  });

  test('takes an answer that was emptied just before as empty', async () => {
    const { student, held } = await aStudent('Tariq');
    await answerAll(student);
    await until(async () => Object.keys(await arrived(held.id)).length === 3, 'all arrive');
    void student.answer('q2', '');
    await new Promise((resolve) => setTimeout(resolve, 1));
    await student.session.submit();
    expect(await arrived(held.id)).toEqual({ one: 'answer 1', two: '', three: 'answer 3' });
  });

  test('is done after a reload, if it was wished for before', async () => {
    const { student, held } = await aStudent('Uzma');
    student.network = gone;
    await answerAll(student);
    void student.session.submit();
    await until(() => student.session.isSubmitting, 'it is on its way');
    await new Promise((resolve) => setTimeout(resolve, 20));
    student.reload();
    student.network = (pass) => pass();
    await student.session.open();
    await until(
      async () => (await watched(held.id)).members[0]?.submittedAtMs !== null,
      'it is submitted',
    );
    expect(await arrived(held.id)).toEqual({ one: 'answer 1', two: 'answer 2', three: 'answer 3' });
  });

  test('takes answers that are longer together than one request may be', async () => {
    const long = Array.from({ length: 20 }, (_, at) => ({ ...three[0]!, id: `long-${at}` }));
    const { student, held } = await aStudent('Waqar', classWork(long, { isShuffled: false }));
    for (const at of long.keys()) await student.answer(`q${at + 1}`, 'ب'.repeat(4000));
    await student.session.submit();
    const { members } = await watched(held.id);
    expect(members[0]?.answers).toHaveLength(20);
    expect(members[0]?.submittedAtMs).not.toBeNull();
  });

  test('at a device that cannot reach the server nobody leaves, and nothing is taken off it', async () => {
    const { student } = await aStudent('Yasir');
    await answerAll(student);
    await student.session.submit();
    student.network = gone;
    await student.session.leave();
    expect(student.session).toMatchObject({ stage: 'in', refusal: 'unreachable' });
  });

  test('leaves nothing of the student on the device once they have finished there', async () => {
    const { student } = await aStudent('Kiran');
    await answerAll(student);
    await student.session.submit();
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
    const other = await holdClass(teacher, 'own-pace', classWork(three));
    const astray = await teacher.ask('POST', `teacher/classes/${other.id}/brought`, { body: file });
    expect(astray.status).toBe(404);
  });
});

describe('time', () => {
  test('is the server’s: a clock of the device that is a day wrong changes nothing of what is left', async () => {
    const { student } = await aStudent('Laila', classWork(three, { minutes: 10 }));
    for (const wrong of [-86_400_000, 86_400_000]) {
      student.clockMs = Date.now() + wrong;
      await student.session.refresh();
      expect(student.session.leftMs).toBeGreaterThan(9 * 60_000);
      expect(student.session.leftMs).toBeLessThanOrEqual(10 * 60_000);
    }
  });
});

describe('what one takes along', () => {
  test('is what one has answered, as data and as a table', async () => {
    const { student, held } = await aStudent('Zarghuna');
    await student.answer('q1', 'Swat');
    await until(async () => (await arrived(held.id))['one'] === 'Swat', 'it arrives');
    await student.session.saveOwn('json');
    await student.session.saveOwn('csv');
    const [data = '', table = ''] = student.saved;
    expect(JSON.parse(data)).toMatchObject({
      student: { nickname: 'Zarghuna' },
      answers: [{ attempt: 1, answer: ['Swat'] }],
    });
    expect(table).toContain('Swat');
  });
});
