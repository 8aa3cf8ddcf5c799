import { describe, expect, test } from 'vitest';
import { groupByKind, groupByLetter } from '../../../src/domain/terms/group-terms.ts';
import type { Term } from '../../../src/domain/terms/term.ts';

const term = (headword: string, given: object = {}) =>
  ({ id: headword, headword, kind: 'concept', related: [], ...given }) as unknown as Term;

describe('terms in groups', () => {
  const terms = ['Zarb', 'al-Qaeda', 'The Awami League', 'Ämter', 'Theology'].map((one) =>
    term(one),
  );

  test('by letter leave “the” and marks aside, and hold each letter once', () => {
    expect(
      groupByLetter(terms).map(({ letter, terms: of }) => [letter, of.map((one) => one.headword)]),
    ).toEqual([
      ['A', ['al-Qaeda', 'Ämter', 'The Awami League']],
      ['T', ['Theology']],
      ['Z', ['Zarb']],
    ]);
  });

  test('by kind follow the order of the kinds, each in the order of the alphabet', () => {
    const kinds = [
      term('Policy b', { kind: 'policy' }),
      term('Person', { kind: 'person' }),
      term('Policy a', { kind: 'policy' }),
    ];
    expect(
      groupByKind(kinds).map(({ kind, terms: of }) => [kind, of.map((one) => one.headword)]),
    ).toEqual([
      ['person', ['Person']],
      ['policy', ['Policy a', 'Policy b']],
    ]);
    expect(groupByKind([])).toEqual([]);
  });
});
