import { expect, test, vi } from 'vitest';
import {
  ImportSession,
  type ImportWorld,
} from '../../../src/components/exchange/ImportSession.svelte.ts';
import type { Question } from '../../../src/domain/questions/question.ts';
import { messages as english } from '../../../src/i18n/languages/en.ts';
import type { ReadQuestions } from '../../../src/interop/questions/read-questions.ts';
import { someQuestions } from '../../support/class.ts';
import { aTeaching } from '../../support/worlds.ts';

const messages = english.teaching.import;
const [first, second] = someQuestions(2) as [Question, Question];
const another = { ...first, prompt: 'Something else?' };

function aSession(read: ReadQuestions, changes: Partial<ImportWorld> = {}) {
  const onchange = vi.fn((_own: Question[]) => undefined);
  const world = { teaching: aTeaching(), own: [], course: [], onchange, ...changes };
  const readFile = () => Promise.resolve(read);
  return { session: new ImportSession(world, { readFile, messages }), onchange };
}

test('what a file has is shown, and kept only when that is asked for', async () => {
  const { session, onchange } = aSession({ ok: true, questions: [first, second] });
  await session.read('mine.gift', '');
  expect(session.found).toHaveLength(2);
  expect(onchange).not.toHaveBeenCalled();
  await session.keep();
  expect(onchange.mock.lastCall?.[0].map(({ id }) => id)).toEqual(['q1', 'q2']);
  expect(session.found).toEqual([]);
});

test('what is left is not kept', async () => {
  const { session, onchange } = aSession({ ok: true, questions: [first] });
  await session.read('mine.gift', '');
  session.leave();
  await session.keep();
  expect(onchange.mock.lastCall?.[0]).toEqual([]);
});

test('a file with a fault is taken in not at all, and every fault is told', async () => {
  const diagnostics = [{ line: 3, fault: 'no-right-answer' as const, found: 'Well?' }];
  const { session } = aSession({ ok: false, diagnostics });
  await session.read('mine.gift', '');
  expect(session.diagnostics).toEqual(diagnostics);
  expect(session.found).toEqual([]);
});

test('a question that the course asks already is not kept twice, and that is said', async () => {
  const { session, onchange } = aSession(
    { ok: true, questions: [first, second] },
    { course: [first] },
  );
  await session.read('mine.gift', '');
  await session.keep();
  expect(onchange.mock.lastCall?.[0].map(({ id }) => id)).toEqual(['q2']);
  expect(session.notice).toContain('1');
});

test('another question with an id that is taken gets an id of its own, and the first stays', async () => {
  const teaching = aTeaching();
  await teaching.addOwnQuestions([first]);
  const { session } = aSession({ ok: true, questions: [another] }, { teaching, own: [first] });
  await session.read('mine.gift', '');
  await session.keep();
  const kept = await teaching.ownQuestions();
  expect(kept.map(({ prompt }) => prompt).sort()).toEqual(['Something else?', 'Well?']);
  expect(new Set(kept.map(({ id }) => id)).size).toBe(2);
});

test('what a full device does not keep is said, and what was found stays', async () => {
  const { session } = aSession(
    { ok: true, questions: [first] },
    { teaching: aTeaching({ isFull: true }) },
  );
  await session.read('mine.gift', '');
  await session.keep();
  expect(session.notice).toBe(messages.notKept);
  expect(session.found).toHaveLength(1);
});

test('deleting leaves none', async () => {
  const teaching = aTeaching();
  await teaching.addOwnQuestions([first]);
  const { session, onchange } = aSession({ ok: true, questions: [] }, { teaching, own: [first] });
  expect(await session.deleteAll()).toBe(true);
  expect(await teaching.ownQuestions()).toEqual([]);
  expect(onchange).toHaveBeenLastCalledWith([]);
});
