import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatGlossaryQuestion,
  parseGlossaryQuestion,
} from '../../../src/domain/search/glossary-question.ts';
import {
  answerQuestion,
  cardsFor,
  offerInstead,
} from '../../../src/domain/search/search-filter.ts';
import { indexTerms } from '../../../src/domain/search/search-terms.ts';

const entry = (headword: string, kind: string) => ({
  id: headword.toLowerCase(),
  url: `/glossary/${headword.toLowerCase()}/`,
  headword,
  kind,
  aliases: [],
  definition: '',
});
const index = indexTerms([
  entry('Peshawar', 'place'),
  entry('Punjab', 'place'),
  entry('Pashtuns', 'people'),
]);
const answers = (query: string, kind = '') =>
  answerQuestion(index, { query, kind }, 10).map(({ entry: { headword } }) => headword);

describe('a question to the glossary', () => {
  test('by name finds in all kinds, with a kind in that kind alone', () => {
    expect(answers('pa')).toEqual(['Pashtuns']);
    expect(answers('p', 'place')).toEqual(['Punjab', 'Peshawar']);
  });

  test('by kind alone finds all of the kind; by nothing finds nothing', () => {
    expect(answers('', 'place')).toEqual(['Peshawar', 'Punjab']);
    expect(answers('')).toEqual([]);
  });

  test('that finds nothing is offered the names spelt most alike', () => {
    expect(answers('peshmerga')).toEqual([]);
    expect(offerInstead(index, { query: 'peshmerga', kind: '' })[0]?.matched).toBe('Peshawar');
  });

  test('about nothing makes cards of all terms', () => {
    expect(cardsFor(index, { query: '', kind: '' })).toHaveLength(3);
    expect(cardsFor(index, { query: '', kind: 'place' })).toHaveLength(2);
  });

  test('by a kind alone matches each by its headword', () => {
    expect(answerQuestion(index, { query: ' ', kind: 'people' }, 10)).toMatchObject([
      { tier: 'exact-headword', matched: 'Pashtuns' },
    ]);
    expect(answers('  ')).toEqual([]);
  });

  test('gives as many as were asked for, counted within the kind', () => {
    const first = (query: string, kind: string) =>
      answerQuestion(index, { query, kind }, 1).map(({ entry: { headword } }) => headword);
    expect(first('p', 'people')).toEqual(['Pashtuns']);
    expect(first('p', '')).toHaveLength(1);
  });

  test('is offered names of the kind that was asked for', () => {
    expect(offerInstead(index, { query: 'peshmerga', kind: 'place' })).toHaveLength(1);
    expect(offerInstead(index, { query: 'peshmerga', kind: 'people' })).toEqual([]);
  });

  test('makes cards of the entries that answer, and of all where only spaces are asked', () => {
    expect(cardsFor(index, { query: 'punjab', kind: '' }).map(({ id }) => id)).toContain('punjab');
    expect(cardsFor(index, { query: '  ', kind: '' })).toHaveLength(3);
    expect(cardsFor(index, { query: 'punjab', kind: 'people' })).toEqual([]);
  });

  test.each([
    ['', '', ''],
    ['nap', '', '?q=nap'],
    ['', 'place', '?kind=place'],
    ['nap', 'place', '?q=nap&kind=place'],
  ])('“%s” of the kind “%s” has the address “%s”', (query, kind, address) => {
    expect(formatGlossaryQuestion({ query, kind })).toBe(address);
  });

  test('is cut to two hundred characters, and none in half', () => {
    const { query, kind } = parseGlossaryQuestion(`?q=${'😀'.repeat(201)}`);
    expect([Array.from(query).length, query.isWellFormed(), kind]).toEqual([200, true, '']);
  });

  test('survives the address and back, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom('', 'place', 'people'),
        (query, kind) => {
          const asked = { query: query.toWellFormed(), kind };
          expect(parseGlossaryQuestion(formatGlossaryQuestion(asked))).toEqual(asked);
        },
      ),
    );
  });
});
