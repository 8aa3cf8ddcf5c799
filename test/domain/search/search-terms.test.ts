import { describe, expect, test } from 'vitest';
import { indexTerms, searchTerms, suggestTerms } from '../../../src/domain/search/search-terms.ts';

const term = (headword: string, aliases: string[] = []) => ({
  id: headword.toLowerCase().replaceAll(' ', '-'),
  url: `/glossary/${headword}/`,
  headword,
  kind: 'concept',
  aliases,
  definition: `${headword}.`,
});
/** Made anew for each question, so that making it is a part of what is tested. */
const indexed = () =>
  indexTerms([
    term('National Action Plan', ['NAP', '20-point National Action Plan']),
    term('Inter-Services Intelligence', ['ISI']),
    term('Islamic State', ['IS', 'ISIS']),
    term('Islamic State Khorasan', ['IS-K', 'ISIS-K', 'ISIL-K']),
    term('Tehreek-e-Taliban Pakistan', ['TTP', 'Tehrik-i-Taliban Pakistan', 'Pakistani Taliban']),
    term('Afghan Taliban', ['the Taliban']),
    term('Mandate'),
  ]);
const found = (query: string) => searchTerms(indexed(), query).map(({ entry }) => entry.headword);

describe('the tier decides before any score', () => {
  test.each([
    ['NAP', 'National Action Plan'],
    ['nap', 'National Action Plan'],
    ['IS', 'Islamic State'],
    ['is-k', 'Islamic State Khorasan'],
    ['ttp', 'Tehreek-e-Taliban Pakistan'],
    ['Tehrik i Taliban', 'Tehreek-e-Taliban Pakistan'],
    ['taliban', 'Afghan Taliban'],
    ['Tehrek-e-Taliban', 'Tehreek-e-Taliban Pakistan'],
    ['intelligence', 'Inter-Services Intelligence'],
  ])('“%s” finds %s first', (query, headword) => {
    expect(found(query)[0]).toBe(headword);
  });

  test('nothing is found for nothing, and for nonsense', () => {
    expect(found('')).toEqual([]);
    expect(found('   -- ')).toEqual([]);
    expect(found('zzzzqqqq')).toEqual([]);
  });

  test('a query of ten thousand letters answers within 50 ms', () => {
    found('compile first');
    const index = indexed();
    const startedAt = performance.now();
    searchTerms(index, 'taliban '.repeat(1250));
    expect(performance.now() - startedAt).toBeLessThan(50);
  });

  test('an acronym never loses to what is merely near it', () => {
    const acronyms = indexTerms([term('Naps'), term('Nape'), term('Plan of action', ['NAP'])]);
    expect(searchTerms(acronyms, 'nap')[0]?.entry.headword).toBe('Plan of action');
  });

  test('where nothing is found, the names spelt most alike are offered', () => {
    expect(suggestTerms(indexed(), 'talibanisation of minds')[0]?.entry.headword).toBe(
      'Afghan Taliban',
    );
    expect(suggestTerms(indexed(), 'zzzzqqqq')).toEqual([]);
  });

  test('gives as many as are asked for, each entry once', () => {
    const index = indexed();
    expect(searchTerms(index, 'islamic state', 1)).toHaveLength(1);
    const all = searchTerms(index, 'is').map(({ entry }) => entry.id);
    expect(all).toEqual([...new Set(all)]);
    expect(searchTerms(index, 'plan').map(({ entry }) => entry.id)).toEqual([
      'national-action-plan',
    ]);
  });

  test('leaves out what is only spelt alike where that is not wanted', () => {
    const index = indexed();
    expect(searchTerms(index, 'tailban')[0]?.tier).toBe('near');
    expect(searchTerms(index, 'tailban', 10, { hasNear: false })).toEqual([]);
  });

  test('finds words in any order, and in what is said of an entry, of two letters and more', () => {
    const index = indexTerms([
      { ...term('Peshawar'), definition: 'The city at the Khyber, of an old bazaar.' },
      term('Plan of National Action'),
    ]);
    const ids = (query: string) =>
      searchTerms(index, query).map(({ entry, tier }) => [entry.id, tier]);
    expect(ids('action national')).toEqual([['plan-of-national-action', 'all-words']]);
    expect(ids('old bazaar')).toEqual([['peshawar', 'in-text']]);
    expect(ids('khyb city')).toEqual([['peshawar', 'in-text']]);
    expect(ids('kh city')).toEqual([]);
  });

  test('finds a name in Urdu', () => {
    const index = indexTerms([{ ...term('Truce'), urdu: 'جنگ بندی' }]);
    expect(searchTerms(index, 'جنگ بندی')[0]).toMatchObject({ matched: 'جنگ بندی' });
  });
});
