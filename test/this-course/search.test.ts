import { describe, expect, test } from 'vitest';
import {
  indexingCourse,
  searchCourse,
  type CourseIndex,
} from '../../src/domain/search/course-search.ts';
import { isNamed } from '../../src/domain/search/term-match.ts';
import { searchFile } from '../../src/course/files/search-file.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import { realCourse } from '../support/real-course.ts';

const { course } = await realCourse();
const file = searchFile(course, messagesFor('en'));
const index = (() => {
  const steps = indexingCourse(file);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value satisfies CourseIndex;
})();
const find = (query: string) => searchCourse(index, query, 5);
const inGroup = (query: string, name: string) =>
  find(query)
    .groups.find((group) => group.name === name)!
    .matches.map(({ entry }) => entry.id);
const first = (query: string) => find(query).groups.flatMap(({ matches }) => matches)[0];

describe('the first that is found', () => {
  test.each([
    ['TTPs', 'Tehreek-e-Taliban Pakistan'],
    ['TTP’s', 'Tehreek-e-Taliban Pakistan'],
    ["TTP's", 'Tehreek-e-Taliban Pakistan'],
    ['the TTP', 'Tehreek-e-Taliban Pakistan'],
    ['T.T.P.', 'Tehreek-e-Taliban Pakistan'],
    ['ٹی ٹی پی', 'Tehreek-e-Taliban Pakistan'],
    ['F.A.T.F.', 'Financial Action Task Force'],
    ['the F.A.T.F.', 'Financial Action Task Force'],
    ['I.S.I.', 'Inter-Services Intelligence'],
    ['I.S.K.P.', 'Islamic State Khorasan'],
    ['drone strikes', 'Drone strike'],
    ['what is a drone strike', 'Drone strike'],
    ['What is a drone strike?', 'Drone strike'],
    ['define kinetic', 'Kinetic'],
    ['what does FATF mean', 'Financial Action Task Force'],
    ['who was Baitullah Mehsud', 'Baitullah Mehsud'],
    ['who are the Afghan Taliban?', 'Afghan Taliban'],
    ['meaning of faction', 'Faction'],
    ['factions', 'Faction'],
  ])('for “%s” is %s', (query, headword) => {
    const match = first(query);
    expect(match?.entry.headword).toBe(headword);
    expect(isNamed(match!)).toBe(true);
  });

  test.each([
    ['Wana protest', 'wana-protest-2023'],
    ['protest in Wana', 'wana-protest-2023'],
    ['Sharif UN speech', 'unga-2022'],
    ['school attack Peshawar', 'aps-attack-2014'],
  ])('“%s” finds the event that says it otherwise', (query, id) => {
    expect(inGroup(query, 'events')).toContain(id);
  });
});

describe('pages and questions', () => {
  test.each([
    ['quiz', '/quizzes/'],
    ['quizzes', '/quizzes/'],
    ['review', '/review/'],
    ['flashcards', '/review/'],
    ['map', '/map/'],
    ['homework', '/teach/'],
    ['privacy', '/device/'],
    ['download', '/data/'],
  ])('“%s” finds %s first among the pages', (query, url) => {
    expect(inGroup(query, 'pages')[0]).toBe(url);
  });

  test('a chapter, a document and a disagreement are found by words of their titles', () => {
    const [chapter] = course.chapters;
    const [source] = course.sources;
    const [account] = course.accounts;
    for (const [title, url] of [
      [chapter!.title, chapter!.url],
      [source!.csl.title, source!.url],
      [account!.question, account!.url],
    ] as const) {
      expect(inGroup(title, 'pages')).toContain(url);
    }
  });

  test('a question is found by its words, and no answer is in what is searched', () => {
    const [question] = course.questions;
    expect(inGroup(question!.prompt.split(' ').slice(0, 6).join(' '), 'questions')).toContain(
      question!.id,
    );
    expect(
      file.questions.every(({ definition, aliases }) => definition + aliases.join() === ''),
    ).toBe(true);
  });
});

describe('what is only spelt alike', () => {
  test('stands apart, after everything else, and is never sure', () => {
    const { groups, similar } = find('Vaziristn');
    expect(similar.length).toBeGreaterThan(0);
    expect(groups.flatMap(({ matches }) => matches)).toEqual([]);
    expect(similar.every((match) => !isNamed(match))).toBe(true);
  });

  test.each(['naive', 'CRSS'])('is no name that “%s” opens', (query) => {
    const { groups } = find(query);
    const near = groups.flatMap(({ matches }) => matches).filter(({ tier }) => tier === 'near');
    expect(near).toEqual([]);
  });

  test('“TTPs” is not taken for the Army Public School', () => {
    expect(first('TTPs')?.entry.headword).not.toMatch(/Army Public School/);
  });
});

describe('a name that none of the documents has', () => {
  test.each(['Kargil', 'kargil', 'Imran Khan', 'the Red Mosque', 'CPEC'])(
    '“%s” is said to be absent',
    (query) => {
      expect(find(query).absent).toBeDefined();
    },
  );

  test.each(['TTP', 'Kabul', 'zzzz', ''])('“%s” is not', (query) => {
    expect(find(query).absent).toBeUndefined();
  });

  test('is no term of the glossary', () => {
    const names = course.terms.flatMap(({ headword, aliases }) => [headword, ...aliases]);
    expect(file.absent.filter((name) => names.includes(name))).toEqual([]);
  });
});
