import { expect, test } from 'vitest';
import { searchFile } from '../../src/course/files/search-file.ts';
import { messages } from '../../src/i18n/languages/en.ts';
import { realCourse } from '../support/real-course.ts';

const { course } = await realCourse();
const manyOf = <Item>(items: readonly Item[], count: number): Item[] =>
  Array.from({ length: count }, (_, at) => items[at % items.length]!);

test('of a large course the file that the search fetches has the names alone', () => {
  const large = {
    ...course,
    terms: manyOf(course.terms, 10_000),
    events: manyOf(course.events, 10_000),
    questions: manyOf(course.questions, 10_000),
  };
  const { terms, events, questions } = searchFile(large, messages);
  expect([...terms, ...events].filter(({ definition }) => definition !== '')).toEqual([]);
  expect(terms[0]!.headword).toBe(course.terms[0]!.headword);
  expect(questions).toEqual([]);
});

test('of a course of usual size it has what is said of them as well', () => {
  const { terms, events, questions } = searchFile(course, messages);
  expect([...terms, ...events].filter(({ definition }) => definition === '')).toEqual([]);
  expect(questions).toHaveLength(course.questions.length);
});
