import { describe, expect, test } from 'vitest';
import { placeInSets, setSizes } from '../../../src/domain/questions/quiz-sets.ts';

describe('a quiz in sets', () => {
  test.each([
    [0, []],
    [1, [1]],
    [7, [7]],
    [8, [4, 4]],
    [10, [5, 5]],
    [20, [7, 7, 6]],
    [23, [6, 6, 6, 5]],
    [24, [6, 6, 6, 6]],
    [26, [7, 7, 6, 6]],
  ])('%i questions', (questions, sizes) => {
    expect(setSizes(questions)).toEqual(sizes);
  });

  test('of ten questions and more has sets of five to seven', () => {
    for (let questions = 10; questions <= 200; questions += 1) {
      const sizes = setSizes(questions);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(questions);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(7);
    }
  });

  test('knows the set of a question, and its place in it', () => {
    expect(placeInSets(0, 23)).toEqual({ set: 0, place: 0, sets: 4, first: 0, size: 6 });
    expect(placeInSets(22, 23)).toEqual({ set: 3, place: 4, sets: 4, first: 18, size: 5 });
    expect(() => placeInSets(23, 23)).toThrow('no question 23');
  });
});
