import { expect, test, vi } from 'vitest';
import { BankSession } from '../../../src/components/exchange/BankSession.svelte.ts';
import {
  newPart,
  newQuestion,
  type Edited,
} from '../../../src/domain/questions/edited-question.ts';
import { fieldsOf } from '../../../src/domain/questions/fields.ts';
import { gradeAnswer, KIND_NAMES, kindOf } from '../../../src/domain/questions/kinds.ts';
import type { Question } from '../../../src/domain/questions/question.ts';
import { messages as english } from '../../../src/i18n/languages/en.ts';
import { aQuestion } from '../../support/builders.ts';
import { aTeaching } from '../../support/worlds.ts';

const messages = english.teaching.import;

function aSession({ isFull = false } = {}) {
  const teaching = aTeaching({ isFull });
  let own: Question[] = [];
  let ids = 0;
  const onchange = vi.fn((now: Question[]) => (own = now));
  const session = new BankSession(
    {
      teaching,
      get own() {
        return own;
      },
      onchange,
      newId: () => `NEW${(ids += 1)}`,
    },
    messages,
  );
  return { session, teaching, onchange, own: () => own };
}

const written = aQuestion('single-choice', { prompt: 'Which?' });

test.each(KIND_NAMES)(
  'a question of the kind %s can be written from its empty fields',
  async (kind) => {
    const { session, own } = aSession();
    session.write(kind);
    const blank = session.edited;
    expect(blank?.kind).toBe(kind);
    expect(await session.keep(blank!)).toBe(false);
    expect(session.missing.map(({ label }) => label)).toContain('prompt');
    // With what the fields hold when they are filled, it is kept, and its answer has full marks.
    const { id: _id, ...filled } = aQuestion(kind);
    expect(await session.keep({ ...blank!, ...filled } as Question)).toBe(true);
    const [kept] = own();
    expect(kept && gradeAnswer(kept, kindOf(kept).rightAnswer(kept)).state).toBe('graded');
  },
);

test.each(KIND_NAMES)(
  'every field of a question of the kind %s has a place in its form',
  (kind) => {
    const { fields, parts } = fieldsOf(kind);
    const shared = Object.keys(aQuestion('order'));
    const named = [...fields, ...parts].map(({ path }) => path.split('.')[0]);
    const ofKind = Object.keys(aQuestion(kind)).filter((name) => !shared.includes(name));
    expect(named).toEqual(expect.arrayContaining(ofKind));
  },
);

test('what is wrong is told as the authors of the course are told, and nothing is kept', async () => {
  const { session, own } = aSession();
  session.change(written);
  const none = written.choices.map((choice) => ({ ...choice, right: false }));
  expect(await session.keep({ ...written, choices: none })).toBe(false);
  expect(session.faults.map(({ found }) => found)).toEqual(['no right choice']);
  expect(own()).toEqual([]);
});

test('what still has to be written is told by the name of its field and the number of its part', async () => {
  const { session } = aSession();
  session.write('match');
  await session.keep({ ...session.edited!, prompt: 'Which belong together?' });
  expect(session.missing[0]).toEqual({ label: 'left', parts: 'pairs', number: 1 });
});

test('a copy of a question of the course is one’s own, and the first stays as it is', async () => {
  const { session, own } = aSession();
  session.copy({
    ...written,
    id: 'of-the-course',
    chapter: 'partners',
    url: '/quizzes/partners/#of-the-course',
  });
  expect(session.edited).toMatchObject({ id: 'own-new1', chapter: 'own', url: '' });
  await session.keep({ ...session.edited!, prompt: 'Which one?' });
  expect(own().map(({ id, prompt }) => [id, prompt])).toEqual([['own-new1', 'Which one?']]);
});

test('questions stand in their sets, and are deleted one by one', async () => {
  const { session, own } = aSession();
  await session.keep({ ...written, id: 'a', set: 'Class 10' });
  await session.keep({ ...written, id: 'b', set: 'Class 9' });
  await session.keep({ ...written, id: 'c', set: 'Class 10' });
  expect(session.sets.map(({ name, questions }) => [name, questions.length])).toEqual([
    ['Class 10', 2],
    ['Class 9', 1],
  ]);
  await session.remove(own()[0]!);
  expect(own().map(({ id }) => id)).toEqual(['b', 'c']);
});

test('deleting all leaves none', async () => {
  const { session, teaching } = aSession();
  await session.keep(written);
  expect(await session.deleteAll()).toBe(true);
  expect(await teaching.ownQuestions()).toEqual([]);
});

test('what a full device does not keep is said, and what was written stays', async () => {
  const { session } = aSession({ isFull: true });
  session.change(written);
  expect(await session.keep(written)).toBe(false);
  expect(session.notice).toBe(messages.notKept);
  expect(session.edited).toBeDefined();
});

test('a tolerance that is left empty is none, for the number and for what is right in part', async () => {
  const { session, own } = aSession();
  session.write('number');
  await session.keep({
    ...session.edited!,
    prompt: 'How many?',
    answer: 5,
    partly: [{ answer: 6, share: 0.5, feedback: '' }],
  } as Question);
  expect(gradeAnswer(own()[0]!, '5')).toMatchObject({ points: 1 });
  expect(gradeAnswer(own()[0]!, '6')).toMatchObject({ points: 0.5 });
});

test('a menu without its right answer is told, and not kept', async () => {
  const { session, own } = aSession();
  const gaps = aQuestion('gaps', {
    text: 'In {one}.',
    gaps: [{ id: 'one', accepted: ['Paris'], choices: ['London', 'Rome'], feedback: 'There.' }],
  });
  expect(await session.keep(gaps)).toBe(false);
  expect(session.faults.map(({ found }) => found)).toEqual([
    'the gap “one”, whose right answer is not among its choices',
  ]);
  expect(own()).toEqual([]);
});

test('a text that is changed leaves its look behind, and the others have theirs', async () => {
  const { session, own } = aSession();
  const bold = (text: string) => [{ tag: 'b' as const, children: [text] }];
  const rich = { 'Which?': bold('Which?'), One: bold('One') };
  await session.keep({ ...written, prompt: 'Which one?', rich });
  expect(own()[0]?.rich).toEqual({ One: bold('One') });
});

test('parts that are added have ids of their own', () => {
  const [pairs] = fieldsOf('match').parts;
  const question = newQuestion('match', 'x') as unknown as Record<string, Edited[]>;
  const added = newPart(pairs!, question['pairs'] ?? []);
  expect(added['id']).toBe('p3');
});
