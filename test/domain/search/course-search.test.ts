import { describe, expect, test } from 'vitest';
import {
  indexingCourse,
  searchCourse,
  type CourseEntries,
  type CourseIndex,
} from '../../../src/domain/search/course-search.ts';

const entry = (headword: string, aliases: string[] = [], definition = '') => ({
  id: headword.toLowerCase().replaceAll(' ', '-'),
  url: `/${headword}/`,
  headword,
  kind: 'concept',
  aliases,
  definition,
});

const ENTRIES: CourseEntries = {
  terms: [
    entry('United Nations', ['UN'], 'All states.'),
    entry('Taliban', ['Students'], 'A movement.'),
    entry('Truce', [], 'A pause.'),
  ],
  events: [
    entry('The Taliban return', [], 'To Kabul.'),
    entry('Sanctions of the United Nations', [], 'Against names.'),
  ],
  pages: [entry('Talks', [], 'How a ceasefire ended.')],
  questions: [entry('When did the UN list the group?', [], 'In 2011.')],
  absent: ['Haqqani Doctrine'],
  related: [['truce', 'ceasefire']],
  fillers: 'what is the',
};

function indexOf(entries: CourseEntries): CourseIndex {
  const making = indexingCourse(entries);
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
  }
}

const search = (query: string, limit = 5) => searchCourse(indexOf(ENTRIES), query, limit);
const found = (query: string, limit = 5) =>
  Object.fromEntries(
    search(query, limit).groups.map(({ name, matches }) => [
      name,
      matches.map(({ entry: { headword } }) => headword),
    ]),
  );

describe('what a query finds in the course', () => {
  test('is in groups: terms, events, pages, questions', () => {
    expect(search('taliban').groups.map(({ name }) => name)).toEqual([
      'terms',
      'events',
      'pages',
      'questions',
    ]);
    expect(found('taliban')).toMatchObject({
      terms: ['Taliban'],
      events: ['The Taliban return'],
      pages: [],
      questions: [],
    });
  });

  test('is found by another name of a term as well, in what has sentences', () => {
    expect(found('UN').events).toEqual(['Sanctions of the United Nations']);
  });

  test('is found by a word that means nearly the same', () => {
    expect(found('truce').pages).toEqual(['Talks']);
    expect(found('ceasefire').terms).toContain('Truce');
  });

  test('is as much as was asked for, in each group', () => {
    expect(found('un', 1).terms).toHaveLength(1);
    const many = Array.from({ length: 9 }, (_, at) => entry(`Taliban ${at}`));
    const { groups } = searchCourse(indexOf({ ...ENTRIES, terms: many }), 'taliban', 3);
    expect(groups[0]!.matches).toHaveLength(3);
  });

  test('is parted from what is only spelt alike, of names alone', () => {
    const { groups, similar } = search('tailban');
    expect(groups.flatMap(({ matches }) => matches)).toEqual([]);
    expect(similar.map((match) => match.entry.headword)).toEqual(['Taliban', 'The Taliban return']);
    expect(similar.every(({ tier }) => tier === 'near')).toBe(true);
    expect(search('talkss').similar.map((match) => match.entry.headword)).not.toContain('Talks');
    expect(search('tailban', 1).similar).toHaveLength(1);
  });

  test('says what was asked without the words that only ask', () => {
    expect(search('what is the Taliban').asked).toBe('taliban');
  });
});

describe('a name that the course does not have', () => {
  test('is named, however much of it is asked', () => {
    expect(search('Haqqani Doctrine').absent).toBe('Haqqani Doctrine');
    expect(search('what is the haqqani doctrine').absent).toBe('Haqqani Doctrine');
  });

  test('is not named for what is merely near it, or where the course has one that is called so', () => {
    expect(search('Haqqany Dokt')).not.toHaveProperty('absent');
    expect(search('Taliban')).not.toHaveProperty('absent');
    const named = { ...ENTRIES, terms: [entry('Haqqani Doctrine')] };
    expect(searchCourse(indexOf(named), 'haqqani doctrine', 5)).not.toHaveProperty('absent');
    const alias = { ...ENTRIES, terms: [entry('A doctrine of a name', ['Haqqani Doctrine'])] };
    expect(searchCourse(indexOf(alias), 'haqqani doctrine', 5)).not.toHaveProperty('absent');
  });
});
