import { describe, expect, test } from 'vitest';
import {
  breadcrumbData,
  chapterData,
  courseData,
  datasetData,
  eventData,
  quizData,
  termData,
  termSetData,
} from '../../src/interop/sharing/structured-data.ts';
import { realCourse } from '../support/real-course.ts';
import { anEvent } from '../support/timeline-builders.ts';

const { course } = await realCourse();
const settings = { ...course.settings, name: 'A course', years: { first: 1789, last: 1815 } };
const LICENCE = settings.licence;
const free = { isAccessibleForFree: true, license: LICENCE.url };
const partOfCourse = { isPartOf: { '@type': 'Course', '@id': '/' } };

test('the course says its name, its years, its licence and its chapters', () => {
  const [chapter] = course.chapters;
  const given = { settings: { ...settings, description: 'Of wars.' }, chapters: [chapter!] };
  expect(courseData(given, 'en')).toEqual({
    '@type': 'Course',
    '@id': '/',
    name: 'A course',
    description: 'Of wars.',
    url: '/',
    inLanguage: 'en',
    ...free,
    temporalCoverage: '1789/1815',
    provider: { '@type': 'Organization', name: 'A course', url: '/' },
    hasPart: [{ '@type': 'LearningResource', '@id': chapter!.url, name: chapter!.title }],
  });
  const { description: _left, ...without } = settings;
  expect(courseData({ settings: without, chapters: [] }, 'en')).not.toHaveProperty('description');
});

test('a chapter says what it teaches, its place and how long it takes', () => {
  const chapter = course.chapters[1]!;
  expect(chapterData(chapter, { licence: LICENCE, languages: ['ur', 'en'] })).toEqual({
    '@type': 'LearningResource',
    '@id': chapter.url,
    url: chapter.url,
    name: chapter.title,
    description: chapter.summary,
    inLanguage: ['ur', 'en'],
    position: chapter.order,
    timeRequired: `PT${chapter.readingMinutes}M`,
    temporalCoverage: chapter.period,
    teaches: chapter.objectives.map(({ text }) => text),
    ...partOfCourse,
    ...free,
  });
});

test('a quiz is named without a question or an answer; a chapter’s is a part of it', () => {
  const quiz = { title: 'Quiz', about: 'Of the talks.', url: '/quizzes/talks/' };
  const chapter = course.chapters[1]!;
  const { isPartOf } = quizData(quiz, { languages: ['en'], licence: LICENCE, chapter });
  expect(isPartOf).toEqual({ '@type': 'LearningResource', '@id': chapter.url });
  expect(quizData(quiz, { languages: ['en'], licence: LICENCE, chapter: undefined })).toEqual({
    '@type': 'Quiz',
    '@id': quiz.url,
    url: quiz.url,
    name: quiz.title,
    description: quiz.about,
    inLanguage: 'en',
    learningResourceType: 'Quiz',
    ...partOfCourse,
    ...free,
  });
});

describe('the glossary', () => {
  const term = {
    ...course.terms[0]!,
    headword: 'TTP',
    url: '/glossary/ttp/',
    definition: 'A name.',
  };

  test('is a set of terms, each with its address', () => {
    expect(termSetData('Glossary', [term], LICENCE)).toEqual({
      '@type': 'DefinedTermSet',
      '@id': '/glossary/',
      url: '/glossary/',
      name: 'Glossary',
      license: LICENCE.url,
      hasDefinedTerm: [{ '@type': 'DefinedTerm', '@id': '/glossary/ttp/', name: 'TTP' }],
    });
  });

  test('says of a term its other names, where it has any', () => {
    const data = {
      '@type': 'DefinedTerm',
      '@id': '/glossary/ttp/',
      url: '/glossary/ttp/',
      name: 'TTP',
      description: 'A name.',
      inDefinedTermSet: { '@type': 'DefinedTermSet', '@id': '/glossary/' },
    };
    expect(termData({ ...term, aliases: [] })).toEqual(data);
    expect(termData({ ...term, aliases: ['Pakistani Taliban'] })).toEqual({
      ...data,
      alternateName: ['Pakistani Taliban'],
    });
  });
});

describe('an event is dated as exactly as it is known', () => {
  test.each([
    ['2014-12-16', { startDate: '2014-12-16', endDate: '2014-12-16' }],
    ['2014-12', { startDate: '2014-12', endDate: '2014-12' }],
    ['2021-10/2021-11', { startDate: '2021-10', endDate: '2021-11' }],
    ['2014-06-15/..', { startDate: '2014-06-15' }],
  ])('%s', (date, dates) => {
    const event = anEvent({ id: 'one', date, title: 'An event', place: 'Wana', at: ['wana'] });
    expect(eventData(event)).toEqual({
      '@type': 'Event',
      '@id': event.url,
      url: event.url,
      name: 'An event',
      description: event.summary,
      ...dates,
      location: { '@type': 'Place', name: 'Wana' },
    });
  });

  test('without a place where no map has one', () => {
    const event = anEvent({ id: 'one', place: 'not stated', at: [] });
    expect(eventData(event)).not.toHaveProperty('location');
  });

  test.each(['2014-12~', '2014-12?'])('%s in words alone', (date) => {
    const event = anEvent({ id: 'one', date });
    expect(eventData(event)).toMatchObject({ disambiguatingDescription: event.label });
    expect(eventData(event)).not.toHaveProperty('startDate');
    expect(eventData(event)).not.toHaveProperty('endDate');
  });
});

test('the open data are a data set with a file for each kind of record', () => {
  const data = datasetData({
    name: 'Open data',
    description: 'All of it.',
    course: {
      settings,
      events: [anEvent({ id: 'first', date: '1980~' }), anEvent({ id: 'last', date: '2014-12' })],
    },
  });
  expect(data).toMatchObject({
    '@type': 'Dataset',
    '@id': '/data/',
    url: '/data/',
    name: 'A course: Open data',
    description: 'All of it.',
    license: 'https://spdx.org/licenses/CC-BY-4.0.html',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: 'A course', url: '/' },
    temporalCoverage: '1980/2014',
  });
  expect(data['distribution']).toContainEqual({
    '@type': 'DataDownload',
    encodingFormat: 'application/json',
    contentUrl: '/data/events.json',
  });
  expect(data['distribution']).toContainEqual({
    '@type': 'DataDownload',
    encodingFormat: 'text/calendar',
    contentUrl: '/data/events.ics',
  });
  expect(data['distribution']).toHaveLength(13);
});

test('the way to a page is numbered from the top', () => {
  const trail = [
    { title: 'Home', url: '/' },
    { title: 'Glossary', url: '/glossary/' },
  ];
  expect(breadcrumbData(trail)).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Home', item: '/' },
      { '@type': 'ListItem', position: 2, name: 'Glossary', item: '/glossary/' },
    ],
  });
});
