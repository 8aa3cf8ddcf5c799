import { describe, expect, test, vi } from 'vitest';
import type { QuizKeeper } from '../../../src/components/questions/keep-quiz.ts';
import {
  PracticeSession,
  type PracticeWorld,
} from '../../../src/components/questions/PracticeSession.svelte.ts';
import { FIRST_CHOICE, type PracticeChoice } from '../../../src/domain/questions/practice.ts';
import { messages as english } from '../../../src/i18n/languages/en.ts';
import { someQuestions } from '../../support/class.ts';
import { aProgress } from '../../support/worlds.ts';

const messages = english.quiz.practiceForm;
const questions = someQuestions(8).map((question, at) => ({
  ...question,
  chapter: at < 4 ? 'origins' : 'partners',
}));

function aSession(asked?: PracticeChoice, changes: Partial<PracticeWorld> = {}) {
  const write = vi.fn();
  const keepQuiz = vi.fn((_name: string) =>
    Promise.resolve({ kept: new Map() } as unknown as QuizKeeper),
  );
  const loadChapters = vi.fn((ids: readonly string[]) =>
    Promise.resolve({
      questions: questions.filter(({ chapter }) => ids.includes(chapter)),
      objectives: {},
      names: {},
      messages: english.quiz,
    }),
  );
  const session = new PracticeSession(
    {
      openProgress: () => Promise.resolve(aProgress()),
      loadChapters,
      chaptersWith: (ids) =>
        Promise.resolve([
          ...new Set(questions.filter(({ id }) => ids.has(id)).map(({ chapter }) => chapter)),
        ]),
      keepQuiz,
      drawSeed: () => 7,
      address: {
        read: () => ({ choice: asked ?? FIRST_CHOICE, isChosen: asked !== undefined }),
        write,
      },
      ...changes,
    },
    ['origins', 'partners'],
    messages,
  );
  return { session, write, keepQuiz, loadChapters };
}

const idsOf = ({ practice }: PracticeSession) => practice?.shown.map(({ question }) => question.id);

describe('choosing', () => {
  test('a chapter that is left out is not asked from, nor fetched', async () => {
    const { session, loadChapters } = aSession();
    session.toggle('partners');
    await session.start();
    expect(loadChapters).toHaveBeenLastCalledWith(['origins']);
    expect(idsOf(session)?.sort()).toEqual(['q1', 'q2', 'q3', 'q4']);
  });

  test('the last chapter stays chosen: none would mean all', () => {
    const { session } = aSession();
    session.toggle('partners');
    session.toggle('origins');
    expect(session.isChosen('origins')).toBe(true);
    session.toggle('partners');
    expect(session.choice.chapters).toEqual([]);
  });

  test('what is begun stands in the address, and chosen anew it is another order', async () => {
    const { session, write } = aSession();
    await session.start();
    expect(write).toHaveBeenLastCalledWith(FIRST_CHOICE);
    session.chooseAnew();
    expect(write).toHaveBeenLastCalledWith(undefined);
    expect(session.practice).toBeUndefined();
    expect(session.choice.seed).toBe(7);
  });
});

test('a practice that nobody has chosen draws an order of its own', async () => {
  let seed = 40;
  const { session } = aSession(undefined, { drawSeed: () => (seed += 1) });
  await session.follow();
  expect(session.choice.seed).toBe(41);
});

describe('an address', () => {
  test('with a practice begins it, the same for everybody', async () => {
    const choice = { ...FIRST_CHOICE, length: 5, seed: 7 };
    const [mine, theirs] = [aSession(choice), aSession(choice)];
    await mine.session.follow();
    await theirs.session.follow();
    expect(idsOf(mine.session)).toHaveLength(5);
    expect(idsOf(mine.session)).toEqual(idsOf(theirs.session));
  });

  test('without one offers the choice', async () => {
    const { session, loadChapters } = aSession();
    await session.follow();
    expect(session.practice).toBeUndefined();
    expect(loadChapters).not.toHaveBeenCalled();
  });

  test('with chapters that the course has not says that no question fits', async () => {
    const { session } = aSession({ ...FIRST_CHOICE, chapters: ['nowhere'] });
    await session.follow();
    expect(session.notice).toBe(messages.none);
  });
});

test('only what was missed is asked, with what was answered here since', async () => {
  const progress = aProgress();
  await progress.keepResult('q2', { share: 0, confidence: null });
  await progress.keepResult('q3', { share: 1, confidence: null });
  const kept = new Map([['q5', {}]]);
  const { session, loadChapters } = aSession(undefined, {
    openProgress: () => Promise.resolve(progress),
    keepQuiz: () => Promise.resolve({ kept } as unknown as QuizKeeper),
  });
  session.change({ missedOnly: true });
  await session.start();
  expect(idsOf(session)?.sort()).toEqual(['q2', 'q5']);
  session.change({ missedOnly: true, chapters: ['partners'] });
  await session.start();
  expect(idsOf(session)).toEqual(['q5']);
  expect(loadChapters).toHaveBeenLastCalledWith(['partners']);
});

test('with nothing missed no question fits, and that is said', async () => {
  const { session } = aSession();
  session.change({ missedOnly: true });
  await session.start();
  expect(session.notice).toBe(messages.none);
  expect(session.practice).toBeUndefined();
});

test('questions that cannot be fetched are said not to be', async () => {
  const { session } = aSession(undefined, {
    loadChapters: () => Promise.reject(new Error('offline')),
  });
  await session.start();
  expect(session.notice).toBe(messages.failed);
});
