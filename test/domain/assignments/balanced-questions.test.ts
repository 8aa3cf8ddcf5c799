import { describe, expect, test } from 'vitest';
import {
  balancedQuestions,
  groupOf,
  isOwnGroup,
} from '../../../src/domain/assignments/choose-questions.ts';
import type { Question } from '../../../src/domain/questions/question.ts';
import { aQuestion } from '../../support/builders.ts';

const SEEDS = Array.from({ length: 20 }, (_, at) => `seed ${at}`);
const LEVELS = ['recall', 'understand', 'apply'] as const;

/** As many questions as `traits` has entries, each with what its entry says. */
function questionsWith(traits: readonly Partial<Question>[]): Question[] {
  return traits.map(
    (trait, at) => ({ ...aQuestion('short-text'), id: `q${at}`, ...trait }) as Question,
  );
}

/** How often each value of a field was chosen, for each of the seeds. */
function countsOf(questions: readonly Question[], count: number, field: keyof Question) {
  return SEEDS.map((seed) => {
    const counts = new Map<unknown, number>();
    for (const question of balancedQuestions(questions, count, seed))
      counts.set(question[field], (counts.get(question[field]) ?? 0) + 1);
    return [...counts.values()].sort();
  });
}

describe('questions that are chosen for a teacher', () => {
  test('are as many of each chapter, however many each has', () => {
    const questions = questionsWith(
      ['one', 'one', 'one', 'one', 'one', 'two', 'two', 'three', 'three'].map((chapter) => ({
        chapter,
      })),
    );
    for (const counts of countsOf(questions, 6, 'chapter')) expect(counts).toEqual([2, 2, 2]);
  });

  test('are as many of each objective within a chapter', () => {
    const questions = questionsWith(
      ['a', 'a', 'a', 'a', 'a', 'b', 'b', 'c', 'c'].map((objective) => ({ objective })),
    );
    for (const counts of countsOf(questions, 6, 'objective')) expect(counts).toEqual([2, 2, 2]);
  });

  test('are as many of each level where chapters and objectives say nothing', () => {
    const questions = questionsWith(
      [...LEVELS, 'recall', 'recall', 'recall', 'recall', ...LEVELS.slice(1)].map((level) => ({
        level: level as Question['level'],
      })),
    );
    for (const counts of countsOf(questions, 6, 'level')) expect(counts).toEqual([2, 2, 2]);
  });

  test('are as many of each kind where nothing else tells them apart', () => {
    const kinds = ['short-text', 'number', 'open'] as const;
    const questions = [...kinds, 'open', 'open', 'open', ...kinds].map((kind, at): Question => ({
      ...aQuestion(kind as 'open'),
      id: `q${at}`,
    }));
    for (const counts of countsOf(questions, 6, 'kind')) expect(counts).toEqual([2, 2, 2]);
  });

  test('stand in the order of the course, the same for a seed and others for another', () => {
    const questions = questionsWith(Array.from({ length: 12 }, () => ({})));
    const chosen = SEEDS.map((seed) => balancedQuestions(questions, 4, seed).map(({ id }) => id));
    for (const ids of chosen) {
      expect(ids).toHaveLength(4);
      expect(ids).toEqual(
        [...ids].sort((left, right) => Number(left.slice(1)) - Number(right.slice(1))),
      );
    }
    expect(new Set(chosen.map(String)).size).toBeGreaterThan(SEEDS.length / 2);
    expect(balancedQuestions(questions, 4, SEEDS[0]!).map(({ id }) => id)).toEqual(chosen[0]);
  });

  test('are all where there are no more, and none where none are wanted', () => {
    const questions = questionsWith([{}, {}]);
    expect(balancedQuestions(questions, 5, 'x')).toEqual(questions);
    expect(balancedQuestions(questions, 0, 'x')).toEqual([]);
  });
});

test('a question is found in its chapter, or in the set of a teacher’s own', () => {
  const [plain, own] = questionsWith([{ chapter: 'talks' }, { chapter: 'own', set: 'Mine' }]);
  expect([plain!, own!].map(groupOf)).toEqual(['talks', 'own/Mine']);
  expect(['own', 'own/Mine', 'ownership', 'talks'].map(isOwnGroup)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
