import { expect, test, vi } from 'vitest';
import {
  ExportSession,
  WHOLE_COURSE,
  type ExportWorld,
} from '../../../src/components/exchange/ExportSession.svelte.ts';
import { assignmentToFragment } from '../../../src/domain/assignments/assignment-link.ts';
import { messages as english } from '../../../src/i18n/languages/en.ts';
import { anAssignment, someQuestions } from '../../support/class.ts';
import { A_COURSE } from '../../support/builders.ts';
import { aTeaching, loaderOf } from '../../support/worlds.ts';

const messages = english.teaching.export;
const questions = someQuestions(3);
const chapters = [
  { id: 'origins', title: 'Origins' },
  { id: 'partners', title: 'Partners' },
];
const assignment = anAssignment(questions.slice(0, 2), { id: 'ABCD1234' });
const fragment = assignmentToFragment({ assignment, extraMinutes: 0 });

function aSession(changes: Partial<ExportWorld> = {}) {
  const saveFile = vi.fn<ExportWorld['saveFile']>();
  const teaching = aTeaching();
  const loadChapters = vi.fn((_ids: readonly string[]) =>
    Promise.resolve({ questions, objectives: {}, names: {}, messages: english.quiz }),
  );
  const session = new ExportSession(
    {
      openTeaching: () => Promise.resolve(teaching),
      loadChapters,
      loadQuestions: loaderOf(questions),
      loadPlayer: () => Promise.resolve({ script: '', style: '' }),
      readFragment: () => '',
      saveFile,
      course: () => A_COURSE,
      locale: () => 'en',
      ...changes,
    },
    chapters,
    messages,
  );
  return { session, saveFile, teaching, loadChapters };
}

test('the whole course is exported unless something else is chosen', async () => {
  const { session, saveFile, loadChapters } = aSession();
  await session.follow();
  await session.save('gift');
  expect(loadChapters).toHaveBeenLastCalledWith(['origins', 'partners']);
  expect(saveFile.mock.lastCall?.[0]).toBe(`${WHOLE_COURSE}.gift.txt`);
  await session.choose('partners');
  expect(loadChapters).toHaveBeenLastCalledWith(['partners']);
});

test('the assignment of the address is chosen, and stands among those kept', async () => {
  const { session, saveFile } = aSession({ readFragment: () => fragment });
  await session.follow();
  expect(session.chosen).toBe('ABCD1234');
  expect(session.asked?.questions).toHaveLength(2);
  expect(session.assignments).toEqual([assignment]);
  await session.save('gift');
  expect(saveFile.mock.lastCall?.[0]).toMatch(/^a-abcd1234\./);
});

test('an assignment is exported with the questions of its file, and what the course lost is counted', async () => {
  const { session, teaching } = aSession({
    readFragment: () => fragment,
    loadQuestions: loaderOf(questions.slice(0, 1)),
  });
  await session.follow();
  expect(session.asked?.unknown).toEqual(['q2']);
  await teaching.keepQuestions(assignment.id, questions.slice(0, 2));
  await session.choose(assignment.id);
  expect(session.asked?.unknown).toEqual([]);
  expect(session.asked?.questions).toHaveLength(2);
});

test('a file that cannot be written is said not to be', async () => {
  const { session } = aSession({
    saveFile: () => {
      throw new Error('no');
    },
  });
  await session.follow();
  await session.save('table');
  expect(session.notice).toBe(messages.notSaved);
});

test('questions that cannot be fetched are said not to be', async () => {
  const { session } = aSession({ loadChapters: () => Promise.reject(new Error('offline')) });
  await session.follow();
  expect(session.stage).toBe('failed');
});

test('a set of the teacher’s own questions is exported by itself', async () => {
  const { session, saveFile, teaching } = aSession();
  const own = { ...questions[0]!, id: 'own-1', set: 'Class 10' };
  await teaching.addOwnQuestions([own]);
  await session.follow();
  expect([...session.own.values()].map(({ title }) => title)).toEqual(['Class 10']);
  await session.choose('own/Class 10');
  expect(session.asked?.questions.map(({ id }) => id)).toEqual(['own-1']);
  await session.save('gift');
  expect(saveFile.mock.lastCall?.[0]).toBe('own-questions.gift.txt');
});
