import { describe, expect, test } from 'vitest';
import { BEFORE_LESSON, mayFollow, roundOf, STAGES } from '../../../src/domain/class/lesson.ts';

const asked = { questions: ['a', 'b'], shown: [] as string[] };
const at = (stage: (typeof STAGES)[number], question: string | null = 'a') => ({ stage, question });

describe('a lesson together', () => {
  test.each([
    ['waiting', 'vote'],
    ['vote', 'discuss'],
    ['vote', 'shown'],
    ['discuss', 'vote-again'],
    ['discuss', 'shown'],
    ['vote-again', 'shown'],
  ] as const)('leads from %s to %s', (from, to) => {
    const before = from === 'waiting' ? BEFORE_LESSON : at(from);
    expect(mayFollow(before, at(to), asked)).toBe(true);
  });

  test.each([
    ['vote', 'vote-again'],
    ['vote-again', 'vote'],
    ['vote-again', 'discuss'],
    ['shown', 'vote'],
    ['shown', 'vote-again'],
    ['waiting', 'shown'],
  ] as const)('does not lead from %s to %s', (from, to) => {
    expect(mayFollow(from === 'waiting' ? BEFORE_LESSON : at(from), at(to), asked)).toBe(false);
  });

  test('may leave any stage for another question’s first vote, or to wait', () => {
    for (const stage of STAGES.filter((candidate) => candidate !== 'waiting')) {
      expect(mayFollow(at(stage), at('vote', 'b'), asked)).toBe(true);
      expect(mayFollow(at(stage), BEFORE_LESSON, asked)).toBe(true);
    }
  });

  test('asks no question that there is not, and none again whose answer was shown', () => {
    expect(mayFollow(BEFORE_LESSON, at('vote', 'c'), asked)).toBe(false);
    expect(mayFollow(BEFORE_LESSON, at('vote'), { ...asked, shown: ['a'] })).toBe(false);
    expect(mayFollow(BEFORE_LESSON, at('vote', null), asked)).toBe(false);
    expect(mayFollow(BEFORE_LESSON, at('waiting', 'a'), asked)).toBe(false);
  });

  test('votes in two rounds, and in no other stage', () => {
    expect(STAGES.map(roundOf)).toEqual([undefined, 1, undefined, 2, undefined]);
  });
});
