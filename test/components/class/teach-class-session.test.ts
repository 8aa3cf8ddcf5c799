import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askServer } from '../../../src/browser/class/ask-server.ts';
import type { Teaching } from '../../../src/browser/storage/teaching.ts';
import { TeachClassSession } from '../../../src/components/class/TeachClassSession.svelte.ts';
import { assignmentFaults, MOST_TITLE } from '../../../src/domain/assignments/assignment.ts';
import { assignmentToFragment } from '../../../src/domain/assignments/assignment-link.ts';
import type { Assignment } from '../../../src/domain/assignments/assignment.ts';
import { matchStudent } from '../../../src/domain/class/roster.ts';
import { startProcess, type ServerProcess } from '../../support/class-process.ts';
import { fetchBy, gone, TestStudent, type Network } from '../../support/class-student.ts';
import { classWork, everyKind, Visitor } from '../../support/class-visitor.ts';
import { aTeaching, anAddress, loaderOf } from '../../support/worlds.ts';

let server: ServerProcess;
let teachers = 0;
beforeAll(async () => {
  server = await startProcess();
});
afterAll(() => server.kill('SIGKILL'));

const questions = everyKind().filter(({ kind }) => kind === 'short-text');
const { assignment } = classWork(questions);

/** A teacher's page, with the assignment in its address; the first one comes in by the link. */
async function aTeacher(given: Assignment = assignment, teaching: Teaching = aTeaching()) {
  const visitor = new Visitor(server.url);
  const link = { network: ((pass) => pass()) as Network };
  const address = anAddress();
  let ids = 0;
  const saved: { name: string; contents: string }[] = [];
  const session = new TeachClassSession({
    ask: (path, body) =>
      askServer(
        path,
        body,
        fetchBy(visitor, () => link.network),
      ),
    openTeaching: () => Promise.resolve(teaching),
    loadQuestions: loaderOf(questions),
    follow: () => () => undefined,
    address,
    saveFile: (name, contents) => saved.push({ name, contents }),
    newId: () => `newclass${(ids += 1)}`,
    now: Date.now,
  });
  const name = `teacher ${(teachers += 1)}`;
  if (teachers === 1) {
    address.write(server.token);
    await session.open();
    await session.become(name, 'a long walk to the river');
  } else await session.enter('teacher 1', 'a long walk to the river');
  await session.toClasses(assignmentToFragment({ assignment: given, extraMinutes: 0 }));
  return { session, address, teaching, link, saved };
}

describe('a teacher', () => {
  test('comes in by the link, which is gone from the address, and starts a class with what the address brings', async () => {
    const { session, address } = await aTeacher();
    expect(session.stage).toBe('classes');
    expect(session.chosen).toBe(assignment.id);
    await session.start('own-pace');
    expect(session.stage).toBe('class');
    expect(session.held?.watched?.assignment).toMatchObject({ title: assignment.title });
    expect(address.read()).toBe(session.held?.watched?.id);
  });

  test('holds two classes with one assignment that do not mix in the gradebook', async () => {
    const { session, teaching } = await aTeacher();
    for (const nickname of ['Amina', 'Bilal']) {
      await session.toClasses(assignmentToFragment({ assignment, extraMinutes: 0 }));
      await session.start('own-pace');
      const { watched } = session.held!;
      const student = new TestStudent(new Visitor(server.url));
      await student.begin(watched!.code, nickname);
      await student.answer('q1', 'Peshawar');
      await student.session.submit();
      await session.held!.takeResults();
      await session.held!.takeResults();
      expect(session.held!.taken).toBe(1);
    }
    const kept = (await teaching.assignments()).filter(({ id }) => id.startsWith('newclass'));
    expect(kept).toHaveLength(2);
    const results = await teaching.results();
    expect(results.map(({ result }) => result.student.nickname).sort()).toEqual(['Amina', 'Bilal']);
    expect(new Set(results.map(({ result }) => result.assignment)).size).toBe(2);
  });

  test('starts a class with a list: students choose who they are, and the gradebook knows them', async () => {
    const teaching = aTeaching();
    await teaching.keepRoster([
      { name: 'Amina Khan', rollNumber: '7' },
      { name: 'Bilal Shah', rollNumber: '8' },
    ]);
    const { session } = await aTeacher(assignment, teaching);
    expect(session.lists).toMatchObject([{ name: '', students: { length: 2 } }]);
    session.list = session.lists[0];
    await session.start('own-pace');
    const student = new TestStudent(new Visitor(server.url));
    await student.session.open();
    await student.session.entry.look(session.held!.watched!.code);
    const { names } = student.session.entry.door!;
    expect(names.map(({ nickname }) => nickname)).toEqual(['Amina Khan', 'Bilal Shah']);
    await student.session.entry.join(names[0]!, '');
    await student.session.begin();
    await student.session.submit();
    await session.held!.takeResults();
    const [{ result } = { result: undefined }] = await teaching.results();
    expect(matchStudent(result!.student, await teaching.roster())).toMatchObject({
      state: 'matched',
      student: { rollNumber: '7' },
    });
  });

  test('takes a class that was saved to a file in again once it is deleted; another file is refused', async () => {
    const { session, saved } = await aTeacher();
    await session.start('own-pace');
    const { id } = session.held!.watched!;
    await session.held!.save();
    await session.held!.saveTable();
    expect(saved.map(({ name }) => name.replace(/-.*\./, '.'))).toEqual([
      'class.json',
      'class.csv',
    ]);
    await session.delete();
    for (const text of ['no JSON', '[]', '{"version":2}']) {
      await session.takeSaved(text);
      expect(session.refusal).toBe('no-class');
      expect(session.held).toBeUndefined();
    }
    await session.takeSaved(saved[0]!.contents);
    expect(session.refusal).toBeUndefined();
    expect(session.held!.watched!.id).toBe(id);
  });

  test('keeps an assignment of the longest title under its code, and it still is one', async () => {
    const long = { ...assignment, title: 'x'.repeat(MOST_TITLE) };
    const { session, teaching } = await aTeacher(long);
    await session.start('own-pace');
    await session.held!.takeResults();
    const kept = (await teaching.assignments()).find(({ id }) => id.startsWith('newclass'));
    expect(kept?.title).toMatch(/\(\w{3}-\w{3}\)$/);
    expect(kept && assignmentFaults(kept)).toEqual([]);
  });

  test('is told by name whose work a file has brought, and that another file holds none', async () => {
    const { session } = await aTeacher();
    await session.start('own-pace');
    const held = session.held!;
    const student = new TestStudent(new Visitor(server.url));
    await student.begin(held.watched!.code, 'Chand');
    student.network = gone;
    await student.answer('q1', 'Peshawar');
    student.session.save();
    await held.bring(student.saved[0] ?? '');
    expect(held.brought).toBe('Chand');
    expect(held.refusal).toBeUndefined();
    for (const text of ['', 'no JSON', '7', 'null']) {
      await held.bring(text);
      expect(held).toMatchObject({ brought: undefined, refusal: 'no-work' });
    }
    await held.bring('{"another": "file"}');
    expect(held.refusal).toBe('shape');
  });

  test('whose browser cannot keep the results is told that, and not of the server’s disk', async () => {
    const { session } = await aTeacher(assignment, aTeaching({ isFull: true }));
    await session.start('own-pace');
    await session.held!.takeResults();
    expect(session.held).toMatchObject({ taken: undefined, refusal: 'not-kept' });
  });

  test('sees when the connection is gone, and that it is back', async () => {
    const { session, link } = await aTeacher();
    await session.start('own-pace');
    const held = session.held!;
    link.network = gone;
    await held.refresh();
    expect(held.lostAtMs).toBe(held.watched?.nowMs);
    link.network = (pass) => pass();
    await held.refresh();
    expect(held.lostAtMs).toBeUndefined();
  });

  test('stays at the list where a class cannot be opened just now', async () => {
    const { session, link } = await aTeacher();
    link.network = gone;
    await session.watch('some-class');
    expect(session).toMatchObject({ stage: 'classes', refusal: 'unreachable', held: undefined });
  });

  test('who deletes a class finds it in the list no more', async () => {
    const { session } = await aTeacher();
    await session.start('own-pace');
    const id = session.held?.watched?.id;
    await session.delete();
    expect(session).toMatchObject({ stage: 'classes', isDeleted: true, held: undefined });
    expect(session.classes.map((group) => group.id)).not.toContain(id);
  });

  test('who signs out is asked to sign in', async () => {
    const { session } = await aTeacher();
    await session.leave();
    expect(session.stage).toBe('enter');
    await session.toClasses();
    expect(session.stage).toBe('enter');
  });
});
