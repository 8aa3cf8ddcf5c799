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
const index = indexTerms([
  term('National Action Plan', ['NAP', '20-point National Action Plan']),
  term('Inter-Services Intelligence', ['ISI']),
  term('Islamic State', ['IS', 'ISIS']),
  term('Islamic State Khorasan', ['IS-K', 'ISIS-K', 'ISIL-K']),
  term('Tehreek-e-Taliban Pakistan', ['TTP', 'Tehrik-i-Taliban Pakistan', 'Pakistani Taliban']),
  term('Afghan Taliban', ['the Taliban']),
  term('Mandate'),
]);
const found = (query: string) => searchTerms(index, query).map(({ entry }) => entry.headword);

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
    const startedAt = performance.now();
    found('taliban '.repeat(1250));
    expect(performance.now() - startedAt).toBeLessThan(50);
  });

  test('an acronym never loses to what is merely near it', () => {
    const acronyms = indexTerms([term('Naps'), term('Nape'), term('Plan of action', ['NAP'])]);
    expect(searchTerms(acronyms, 'nap')[0]?.entry.headword).toBe('Plan of action');
  });

  test('where nothing is found, the names spelt most alike are offered', () => {
    expect(suggestTerms(index, 'talibanisation of minds')[0]?.entry.headword).toBe(
      'Afghan Taliban',
    );
    expect(suggestTerms(index, 'zzzzqqqq')).toEqual([]);
  });
});
