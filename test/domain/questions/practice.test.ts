import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FIRST_CHOICE,
  formatPractice,
  LENGTHS,
  missedIds,
  parsePractice,
  practiceChapters,
  practiceName,
  practiceQuestions,
  toggleChapter,
} from '../../../src/domain/questions/practice.ts';
import { shownQuestion } from '../../../src/domain/questions/shown-question.ts';
import { aQuestion } from '../../support/builders.ts';

const questions = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) => ({
  ...aQuestion('true-false', { id }),
  chapter: at < 3 ? 'one' : 'two',
}));
const idsOf = (changes: Partial<typeof FIRST_CHOICE>, missed: string[] = []) =>
  practiceQuestions(
    questions,
    { ...FIRST_CHOICE, ...changes },
    missedIds(
      new Map(
        questions.map(({ id }) => [
          id,
          {
            version: 1,
            checked: 1,
            right: 0,
            lastShare: missed.includes(id) ? 0.5 : 1,
            lastConfidence: null,
          },
        ]),
      ),
    ),
  ).map(({ id }) => id);

describe('a practice', () => {
  test('has the questions of the chosen chapters, of all when none is chosen', () => {
    expect(idsOf({ chapters: ['two'] }).sort()).toEqual(['d', 'e', 'f']);
    expect(idsOf({ length: 0 })).toHaveLength(6);
  });

  test('has only what was missed, where that is asked', () => {
    expect(idsOf({ missedOnly: true }, ['b', 'f']).sort()).toEqual(['b', 'f']);
    expect(idsOf({ missedOnly: true })).toEqual([]);
  });

  test('is the same for everybody who has its link, and another with another seed', () => {
    expect(idsOf({ seed: 7, length: 5 })).toEqual(idsOf({ seed: 7, length: 5 }));
    expect(idsOf({ seed: 7, length: 0 })).not.toEqual(idsOf({ seed: 8, length: 0 }));
  });

  test('of more chapters than are fetched together asks from those that its seed draws', () => {
    const all = ['a', 'b', 'c', 'd', 'e'];
    const drawn = (seed: number, chapters: string[] = []) =>
      practiceChapters(all, { seed, chapters }, 3);
    expect(drawn(1)).toHaveLength(3);
    expect(drawn(1)).toEqual(all.filter((chapter) => drawn(1).includes(chapter)));
    expect(drawn(1)).toEqual(drawn(1));
    expect(new Set([1, 2, 3, 4, 5, 6].map((seed) => drawn(seed).join())).size).toBeGreaterThan(1);
    expect(drawn(1, ['e', 'b'])).toEqual(['b', 'e']);
  });

  test('goes into an address and back', () => {
    const choices = fc.record({
      chapters: fc.uniqueArray(fc.constantFrom('one', 'two', 'ttp-talks')),
      length: fc.constantFrom(...LENGTHS),
      missedOnly: fc.boolean(),
      tellsAtEnd: fc.boolean(),
      seed: fc.integer({ min: 1, max: 999_999 }),
    });
    fc.assert(
      fc.property(choices, (choice) => {
        expect(parsePractice(formatPractice(choice))).toEqual(choice);
      }),
      { numRuns: 1000 },
    );
  });

  test('of an address that means nothing is the first choice', () => {
    fc.assert(
      fc.property(fc.string(), (text) => void parsePractice(`?${text}`)),
      { numRuns: 1000 },
    );
    expect(parsePractice('?length=7&seed=-1&chapters=../x')).toEqual(FIRST_CHOICE);
  });
});

describe('the address of a practice', () => {
  test.each([
    ['', {}],
    ['?chapters=', {}],
    ['?chapters=one,../x,two', { chapters: ['one', 'two'] }],
    ['?length=0', { length: 0 }],
    ['?length=7', {}],
    ['?missed=1&tell=end', { missedOnly: true, tellsAtEnd: true }],
    ['?missed=0&tell=no', {}],
    ['?seed=999999', { seed: 999_999 }],
    ['?seed=1000000', {}],
    ['?seed=0', {}],
    ['?seed=1.5', {}],
  ])('“%s” means %j beside the first choice', (query, changes) => {
    expect(parsePractice(query)).toEqual({ ...FIRST_CHOICE, ...changes });
  });

  test('says no more than it must, and is the name under which its answers are kept', () => {
    expect(formatPractice(FIRST_CHOICE)).toBe('?length=10&seed=1');
    const full = { chapters: ['one'], length: 5, missedOnly: true, tellsAtEnd: true, seed: 7 };
    expect(practiceName(full)).toBe('practice?chapters=one&length=5&missed=1&tell=end&seed=7');
  });
});

describe('a chapter is taken in and left out', () => {
  const all = ['one', 'two', 'three'];
  test.each([
    [[], 'one', ['two', 'three'], 'of all, one goes'],
    [['two', 'three'], 'one', [], 'with the last all are in'],
    [['one'], 'two', ['one', 'two'], 'in the order of the chapters'],
    [['two'], 'one', ['one', 'two'], 'in the order of the chapters'],
    [['one', 'two'], 'two', ['one'], 'it was in'],
    [['one'], 'one', ['one'], 'none would mean all'],
  ])('%j, then %s: %j, for %s', (chapters, chapter, after) => {
    const choice = { ...FIRST_CHOICE, chapters };
    expect(toggleChapter(choice, chapter, all)).toEqual({ ...choice, chapters: after });
  });
});

test('a practice has as many questions as were asked for, and all where none is said', () => {
  expect(idsOf({ length: 5 })).toHaveLength(5);
  expect(idsOf({ length: 0 })).toHaveLength(questions.length);
});

test('“none of these” stays last, however the choices are shuffled', () => {
  const question = aQuestion('single-choice', {
    choices: ['a', 'none', 'c', 'd'].map((id) => ({
      id,
      text: id,
      right: id === 'a',
      feedback: id,
    })),
  });
  for (let seed = 0; seed < 50; seed += 1) {
    expect(shownQuestion(question, String(seed)).options.at(-1)).toBe('none');
  }
});
