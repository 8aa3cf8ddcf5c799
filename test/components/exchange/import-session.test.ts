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

/** What a file with these questions comes to. */
const taken = (...questions: Question[]): ReadQuestions => ({
  taken: questions.map((question, at) => ({ line: at + 1, question, remarks: [] })),
  refused: [],
});

function aSession(read: ReadQuestions, changes: Partial<ImportWorld> = {}) {
  const onchange = vi.fn((_own: Question[]) => undefined);
  const world = { teaching: aTeaching(), own: [], course: [], onchange, ...changes };
  const readFile = () => Promise.resolve(read);
  return { session: new ImportSession(world, { readFile, messages }), onchange };
}

test('what a file has is shown, and kept only when that is asked for', async () => {
  const { session, onchange } = aSession(taken(first, second));
  await session.read('mine.gift', '');
  expect(session.found).toHaveLength(2);
  expect(onchange).not.toHaveBeenCalled();
  await session.keep();
  expect(onchange.mock.lastCall?.[0].map(({ id }) => id)).toEqual(['q1', 'q2']);
  expect(session.found).toEqual([]);
});

test('what is left is not kept', async () => {
  const { session, onchange } = aSession(taken(first));
  await session.read('mine.gift', '');
  session.leave();
  await session.keep();
  expect(onchange.mock.lastCall?.[0]).toEqual([]);
});

test('what cannot be asked is told with its reason beside what can, and can be saved as a file', async () => {
  const fault = { line: 3, fault: 'no-right-answer' as const, found: 'Well?', source: 'Well?{~a}' };
  const { session, onchange } = aSession({ ...taken(first), refused: [fault] });
  await session.read('mine.gift.txt', '');
  expect(session.refused).toEqual([fault]);
  expect(session.refusedText()).toBe('Well?{~a}\n');
  await session.keep();
  expect(onchange.mock.lastCall?.[0].map(({ id }) => id)).toEqual(['q1']);
  expect(session.refused).toEqual([fault]);
});

test('what was not taken of an XML file is an XML file again', async () => {
  const source = '<question type="calculated"/>';
  const { session } = aSession({
    taken: [],
    refused: [{ line: 3, fault: 'unknown-kind', found: '', source }],
  });
  await session.read('mine.xml', '');
  expect(session.refusedText()).toContain(`<quiz>\n${source}\n</quiz>`);
});

test('one question can be left and the others kept, under the name of a set', async () => {
  const { session, onchange } = aSession(taken(first, second));
  await session.read('Class 10.gift.txt', '');
  expect(session.set).toBe('Class 10');
  session.toggle('q1');
  session.set = 'Mine';
  await session.keep();
  expect(onchange.mock.lastCall?.[0]).toMatchObject([{ id: 'q2', set: 'Mine' }]);
});

test('a picture gets the words that the teacher gives it, wherever it stands', async () => {
  const rich = { 'See [picture 1]': ['See ', { picture: 'data:,', alt: 'picture 1' }] };
  const { session } = aSession({
    taken: [
      {
        line: 1,
        question: { ...first, prompt: 'See [picture 1]', rich },
        remarks: [{ remark: 'picture-alt', found: 'picture 1' }],
      },
    ],
    refused: [],
  });
  await session.read('mine.xml', '');
  session.describe('q1', 'picture 1', 'a map of the border');
  const [one] = session.found;
  expect(one?.question.prompt).toBe('See [a map of the border]');
  expect(one?.question.rich).toEqual({
    'See [a map of the border]': ['See ', { picture: 'data:,', alt: 'a map of the border' }],
  });
  expect(one?.remarks).toEqual([]);
});

test('a question that the course asks already is not kept twice, and that is said', async () => {
  const { session, onchange } = aSession(taken(first, second), { course: [first] });
  await session.read('mine.gift', '');
  await session.keep();
  expect(onchange.mock.lastCall?.[0].map(({ id }) => id)).toEqual(['q2']);
  expect(session.notice).toContain('1');
});

test('another question with an id that is taken gets an id of its own, and the first stays', async () => {
  const teaching = aTeaching();
  await teaching.addOwnQuestions([first]);
  const { session } = aSession(taken(another), { teaching, own: [first] });
  await session.read('mine.gift', '');
  await session.keep();
  const kept = await teaching.ownQuestions();
  expect(kept.map(({ prompt }) => prompt).sort()).toEqual(['Something else?', 'Well?']);
  expect(new Set(kept.map(({ id }) => id)).size).toBe(2);
});

test('what a full device does not keep is said, and what was found stays', async () => {
  const { session } = aSession(taken(first), { teaching: aTeaching({ isFull: true }) });
  await session.read('mine.gift', '');
  await session.keep();
  expect(session.notice).toBe(messages.notKept);
  expect(session.found).toHaveLength(1);
});
