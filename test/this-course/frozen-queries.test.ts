import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { indexTerms, searchTerms } from '../../src/domain/search/search-terms.ts';
import { type SearchEntry } from '../../src/domain/search/term-match.ts';
import { seededShuffle } from '../../src/domain/text/seeded-shuffle.ts';
import { realCourse } from '../support/real-course.ts';

/**
 * How well the course's own terms are found: by queries that were written down once and are not
 * changed to suit the search, and by slips of the pen made by program over every headword.
 */
const { course } = await realCourse();
const entries: SearchEntry[] = course.terms.map((term) => ({ ...term }));
const index = indexTerms(entries);
const queries = readFileSync('test/this-course/frozen-queries.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [kind = '', query = '', term = ''] = line.split('\t');
    return { kind, query, term };
  });

const rankOf = (query: string, term: string) =>
  searchTerms(index, query).findIndex(({ entry }) => entry.id === term) + 1;
const ofKind = (kind: string) => queries.filter((query) => query.kind === kind);
const shareOf = <T>(all: readonly T[], is: (one: T) => boolean) =>
  all.filter(is).length / all.length;

describe('of the frozen queries', () => {
  test('there are at least two hundred', () => {
    expect(queries.length).toBeGreaterThanOrEqual(200);
  });

  test('every acronym finds its term first', () => {
    expect(ofKind('acronym').filter(({ query, term }) => rankOf(query, term) !== 1)).toEqual([]);
  });

  test('the mean reciprocal rank within ten is at least 0.97', () => {
    const asked = queries.filter(({ kind }) => kind !== 'nonsense');
    const ranks = asked.map(({ query, term }) => rankOf(query, term));
    const mean = ranks.reduce((sum, rank) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length;
    expect(mean).toBeGreaterThanOrEqual(0.97);
  });

  test('a name in Urdu script is first or second, from an Urdu keyboard and an Arabic one', () => {
    const ranks = ofKind('urdu').map(({ query, term }) => ({ query, rank: rankOf(query, term) }));
    expect(ranks.filter(({ rank }) => rank < 1 || rank > 2)).toEqual([]);
  });

  test('a name with one slip is among the first three in at least 97 of 100', () => {
    const share = shareOf(ofKind('one-edit'), ({ query, term }) => {
      const rank = rankOf(query, term);
      return rank >= 1 && rank <= 3;
    });
    expect(share).toBeGreaterThanOrEqual(0.97);
  });

  test('nonsense finds nothing in at least 95 of 100', () => {
    const share = shareOf(
      ofKind('nonsense'),
      ({ query }) => searchTerms(index, query).length === 0,
    );
    expect(share).toBeGreaterThanOrEqual(0.95);
  });
});

test('slips made by program over every headword are among the first three in 97 of 100', () => {
  const slips = course.terms
    .filter(({ headword }) => headword.length >= 6)
    .flatMap(({ id, headword }) =>
      ['a', 'b', 'c'].map((seed) => ({ id, query: slipIn(headword, `${seed}/${id}`) })),
    );
  const missed = slips.filter(({ id, query }) => {
    const rank = rankOf(query, id);
    return rank < 1 || rank > 3;
  });
  expect(1 - missed.length / slips.length, JSON.stringify(missed)).toBeGreaterThanOrEqual(0.97);
});

/** One letter left out, doubled, replaced or exchanged with its neighbour, not the first. */
function slipIn(name: string, seed: string): string {
  const places = Array.from({ length: name.length - 2 }, (_, place) => place + 1);
  const [at = 1] = seededShuffle(places, seed);
  const before = name.slice(0, at);
  const letter = name.charAt(at);
  const after = name.slice(at + 1);
  const [slip = ''] = seededShuffle(
    [
      before + after,
      before + letter + letter + after,
      `${before}x${after}`,
      before + after.charAt(0) + letter + after.slice(1),
    ],
    seed,
  );
  return slip;
}
