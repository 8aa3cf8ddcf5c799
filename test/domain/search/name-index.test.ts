import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  indexingNames,
  namesStarting,
  toName,
  trigramsOf,
  type NameIndex,
} from '../../../src/domain/search/name-index.ts';
import { nearestSpellings, nearNames } from '../../../src/domain/search/near-names.ts';

/** The index, and in how many steps it was made. */
function indexed(entries: readonly (readonly string[])[]): { index: NameIndex; steps: number } {
  const making = indexingNames(entries.map((names) => names.map(toName)));
  let steps = 0;
  for (;;) {
    const { done, value } = making.next();
    if (done) return { index: value, steps };
    steps += 1;
  }
}

const indexOf = (...entries: string[][]) => indexed(entries).index;

describe('an index of names', () => {
  test('knows of each name its entry, and which is the headword', () => {
    const { names } = indexOf(['Khan Said', 'Sajna'], ['Said Khan']);
    expect(names).toMatchObject([
      { text: 'Khan Said', folded: 'khan said', entryAt: 0, isHeadword: true },
      { text: 'Sajna', folded: 'sajna', entryAt: 0, isHeadword: false },
      { text: 'Said Khan', folded: 'said khan', entryAt: 1, isHeadword: true },
    ]);
  });

  test('finds names by all of them, every name that is written so', () => {
    const { byFolded, byKey, names } = indexOf(['Taliban'], ['Sajna'], ['TALIBAN']);
    expect(byFolded.get('taliban')).toEqual([0, 2]);
    expect(byFolded.get('sajna')).toEqual([1]);
    expect(byKey.get(names[1]!.key)).toEqual([1]);
    expect(byFolded.get('talib')).toBeUndefined();
  });

  test('finds names by the beginning of any word with what follows it, in the order of the alphabet', () => {
    const { foldedStarts } = indexOf(['Khan Said', 'Sajna'], ['Said Khan']);
    const starting = (text: string) => namesStarting(foldedStarts, text);
    expect(starting('said')).toEqual([
      { nameAt: 0, isFirstWord: false },
      { nameAt: 2, isFirstWord: true },
    ]);
    expect(starting('said k')).toEqual([{ nameAt: 2, isFirstWord: true }]);
    expect(starting('sai').map(({ nameAt }) => nameAt)).toEqual([0, 2]);
    expect(starting('sa').map(({ nameAt }) => nameAt)).toEqual([0, 2, 1]);
    expect(starting('k').map(({ nameAt }) => nameAt)).toEqual([2, 0]);
    expect(starting('aid')).toEqual([]);
    expect(starting('sz')).toEqual([]);
    // Asked again, what was put in order is as it was.
    expect(starting('said')).toHaveLength(2);
  });

  test('gives two thousand names for the beginning of a word at the most', () => {
    const many = Array.from({ length: 2100 }, (_, at) => [`aaa ${at}`]);
    expect(namesStarting(indexOf(...many).foldedStarts, 'aaa')).toHaveLength(2000);
  });

  test('is made in steps of 256 names, with more for the trigrams', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => [`name ${at}`]);
    expect(indexed(many(1)).steps).toBe(2);
    expect(indexed(many(256)).steps).toBe(2);
    expect(indexed(many(257)).steps).toBe(3);
    expect(indexed(many(4097)).steps).toBe(17 + 2);
  });
});

describe('trigrams', () => {
  test('are three letters in a row, the edges of the key as letters, each once', () => {
    expect(trigramsOf('abab')).toEqual([' ab', 'aba', 'bab', 'ab ']);
    expect(trigramsOf('aaaa')).toEqual([' aa', 'aaa', 'aa ']);
    expect(trigramsOf('a')).toEqual([' a ']);
    expect(trigramsOf('')).toEqual([]);
  });

  test('lead to every name that has them, and each name knows how many it has, for any names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', ' ') })),
        (texts) => {
          const { names, byTrigram } = indexOf(...texts.map((text) => [text]));
          const expected = new Map<string, number[]>();
          for (const [at, { key, trigrams }] of names.entries()) {
            const own = trigramsOf(key);
            expect(trigrams).toBe(own.length);
            for (const one of own) expected.set(one, [...(expected.get(one) ?? []), at]);
          }
          const found = new Map([...byTrigram].map(([one, places]) => [one, [...places]]));
          expect(found).toEqual(expected);
        },
      ),
    );
  });
});

describe('names near a query', () => {
  const near = (query: string, ...names: string[]) => {
    const index = indexOf(...names.map((name) => [name]));
    return nearNames(index, toName(query)).map(({ nameAt }) => names[nameAt]);
  };

  test('are those that are spelt nearly so, the nearest first, the shorter of two', () => {
    expect(near('peshawr', 'Peshawar Valley', 'Peshawar', 'Quetta')).toEqual([
      'Peshawar',
      'Peshawar Valley',
    ]);
  });

  test('are none for fewer than three letters', () => {
    expect(near('pe', 'Pe', 'Pea')).toEqual([]);
    expect(near('pea', 'Pea')).toEqual(['Pea']);
  });

  test('are found among many that share as little', () => {
    const many = Array.from({ length: 300 }, (_, at) => `Talwar ${at}`);
    expect(near('talibann', ...many, 'Taliban')[0]).toBe('Taliban');
  });
});

describe('the spellings to offer', () => {
  const offered = (query: string, limit: number, ...names: string[]) => {
    const index = indexOf(...names.map((name) => [name]));
    return nearestSpellings(index, toName(query), limit).map((nameAt) => names[nameAt]);
  };

  test('are the names that share most, and no more than are asked for', () => {
    const names = ['Mandate of the people', 'Quetta', 'Mandate', 'Mandela'];
    expect(offered('mandat', 2, ...names)).toEqual(['Mandate', 'Mandela']);
    expect(offered('mandat', 1, ...names)).toEqual(['Mandate']);
    expect(offered('mandat', 9, ...names)).not.toContain('Quetta');
  });

  test('share a fifth of the trigrams at least', () => {
    // One of nine and nine: a ninth.
    expect(offered('abcdefgh', 9, 'zyxwvuab abz')).toEqual([]);
    expect(offered('abcdefgh', 9, 'abcdefzz')).toEqual(['abcdefzz']);
  });
});
