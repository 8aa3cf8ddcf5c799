import { expect, test } from 'vitest';
import {
  mergeMentions,
  noMentions,
  sectionsByTerm,
  type Paragraph,
  type Section,
} from '../../../src/domain/chapters/chapter.ts';

const paragraph = (...terms: string[]): Paragraph => ({
  anchor: undefined,
  block: 'text',
  line: 1,
  column: 1,
  words: 5,
  text: 'Some words.',
  mentions: { ...noMentions(), terms },
});
const section = (id: string, title: string, paragraphs: Paragraph[]): Section => ({
  id,
  title,
  depth: 2,
  line: 1,
  column: 1,
  paragraphs,
});

test('a term is found in the sections that mention it, and before the first as in the chapter', () => {
  const chapters = [
    {
      title: 'Origins',
      url: '/chapters/origins/',
      sections: [
        section('', '', [paragraph('truce')]),
        section('war', 'The war', [paragraph(), paragraph('truce')]),
        section('after', 'Afterwards', [paragraph('plan')]),
        section('end', 'The end', []),
      ],
    },
    { title: 'Talks', url: '/chapters/talks/', sections: [] },
  ];
  expect(sectionsByTerm(chapters).get('truce')).toEqual([
    { title: 'Origins', url: '/chapters/origins/' },
    { title: 'Origins: The war', url: '/chapters/origins/#war' },
  ]);
  expect(sectionsByTerm(chapters).get('other')).toBeUndefined();
});

test('what parts mention is put together once, in the order in which it was first met', () => {
  expect(
    mergeMentions([
      { ...noMentions(), terms: ['b', 'a'], events: ['e'] },
      { ...noMentions(), terms: ['a', 'c'], sources: ['s'] },
    ]),
  ).toEqual({ ...noMentions(), terms: ['b', 'a', 'c'], events: ['e'], sources: ['s'] });
  expect(mergeMentions([])).toEqual({
    terms: [],
    events: [],
    accounts: [],
    series: [],
    maps: [],
    questions: [],
    sources: [],
  });
});
