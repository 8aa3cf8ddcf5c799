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
