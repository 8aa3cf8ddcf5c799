/**
 * What a page is about, for search engines and other programs, in the words of schema.org (JSON-LD).
 * Addresses are within the site; a page that knows the site’s writes them whole. Answers of
 * questions are left out.
 */

import type { Course } from '../../course/graph.ts';
import type { Chapter } from '../../domain/chapters/chapter.ts';
import { machineDate } from '../../domain/dates/format-historical-date.ts';
import type { Event } from '../../domain/events/event.ts';
import { yearsOfEvents } from '../../domain/timeline/shown-years.ts';
import { MOST_ON_A_PAGE } from '../../domain/lists/most-on-a-page.ts';
import type { Term } from '../../domain/terms/term.ts';
import * as routes from '../../routes.ts';
import { spdxAddress, type Licence } from '../licence.ts';
import { DATA_NAMES, DATA_EXPORTS } from '../open-data.ts';

export type StructuredData = Record<string, unknown>;

const wholeCourse = { '@type': 'Course', '@id': routes.home };

function free({ url }: Licence): StructuredData {
  return { isAccessibleForFree: true, license: url };
}

/** The course, with the chapters that its page lists. */
export function courseData(
  { settings, chapters }: Pick<Course, 'settings' | 'chapters'>,
  locale: string,
): StructuredData {
  return {
    ...wholeCourse,
    name: settings.name,
    ...(settings.description !== undefined && { description: settings.description }),
    url: routes.home,
    inLanguage: locale,
    ...free(settings.licence),
    ...temporal(settings.years),
    provider: { '@type': 'Organization', name: settings.name, url: routes.home },
    hasPart: chapters
      .slice(0, MOST_ON_A_PAGE.chaptersBeside)
      .map(({ title, url }) => ({ '@type': 'LearningResource', '@id': url, name: title })),
  };
}

/** The languages that a text is in; an event and a term have none. */
function inLanguages(languages: readonly string[]): StructuredData {
  return { inLanguage: languages.length === 1 ? languages[0] : languages };
}

export function chapterData(
  chapter: Chapter,
  { licence, languages }: { licence: Licence; languages: readonly string[] },
): StructuredData {
  return {
    '@type': 'LearningResource',
    '@id': chapter.url,
    url: chapter.url,
    name: chapter.title,
    description: chapter.summary,
    ...inLanguages(languages),
    position: chapter.order,
    timeRequired: `PT${chapter.readingMinutes}M`,
    temporalCoverage: chapter.period,
    teaches: chapter.objectives.map(({ text }) => text),
    isPartOf: wholeCourse,
    ...free(licence),
  };
}

/** A quiz without its questions’ answers; a chapter’s is a part of it. */
export function quizData(
  quiz: { title: string; about: string; url: string },
  {
    languages,
    licence,
    chapter,
  }: { languages: readonly string[]; licence: Licence; chapter: Chapter | undefined },
): StructuredData {
  return {
    '@type': 'Quiz',
    '@id': quiz.url,
    url: quiz.url,
    name: quiz.title,
    description: quiz.about,
    ...inLanguages(languages),
    learningResourceType: 'Quiz',
    isPartOf: chapter ? { '@type': 'LearningResource', '@id': chapter.url } : wholeCourse,
    ...free(licence),
  };
}

export function termSetData(
  name: string,
  terms: readonly Term[],
  licence: Licence,
): StructuredData {
  return {
    '@type': 'DefinedTermSet',
    '@id': routes.glossary,
    url: routes.glossary,
    name,
    license: licence.url,
    hasDefinedTerm: terms.map(({ headword, url }) => ({
      '@type': 'DefinedTerm',
      '@id': url,
      name: headword,
    })),
  };
}

export function termData({ url, headword, aliases, definition }: Term): StructuredData {
  return {
    '@type': 'DefinedTerm',
    '@id': url,
    url,
    name: headword,
    ...(aliases.length > 0 && { alternateName: aliases }),
    description: definition,
    inDefinedTermSet: { '@type': 'DefinedTermSet', '@id': routes.glossary },
  };
}

/**
 * An event, its dates as exact as they are known: a month is a month. Of a date that is about or
 * uncertain the words are given, which no date of schema.org could say. A place
 * that no map has is none: it may say that none is known.
 */
export function eventData(event: Event): StructuredData {
  const { url, title, summary, date, label, place, at } = event;
  const isExact = !date.isApproximate && !date.isUncertain;
  const [start = '', end] = date.edtf.split('/');
  return {
    '@type': 'Event',
    '@id': url,
    url,
    name: title,
    description: summary,
    ...(isExact && { startDate: machineDate(date) }),
    ...(isExact && end !== undefined && end !== '..' && { endDate: end }),
    ...(isExact && end === undefined && { endDate: start }),
    ...(!isExact && { disambiguatingDescription: label }),
    ...(at.length > 0 && { location: { '@type': 'Place', name: place } }),
  };
}

/** By the ending of a file. */
const FORMATS: Record<string, string> = {
  json: 'application/json',
  jsonld: 'application/ld+json',
  csv: 'text/csv',
  ics: 'text/calendar',
  txt: 'text/plain',
};

/** The open data: a file for each kind of record, and others made of them. */
export function datasetData({
  name,
  description,
  course: { settings, events },
}: {
  name: string;
  description: string;
  course: Pick<Course, 'settings' | 'events'>;
}): StructuredData {
  return {
    '@type': 'Dataset',
    '@id': routes.data,
    url: routes.data,
    name: `${settings.name}: ${name}`,
    description,
    license: spdxAddress(settings.licence),
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: settings.name, url: routes.home },
    ...temporal(yearsOfEvents(events) ?? settings.years),
    distribution: [...DATA_NAMES.map((kind) => `${kind}.json`), ...DATA_EXPORTS].map((file) => ({
      '@type': 'DataDownload',
      encodingFormat: FORMATS[/[^.]+$/.exec(file)?.[0] ?? ''],
      contentUrl: routes.dataFile(file),
    })),
  };
}

/** The way to a page from the top, the page itself last. */
export function breadcrumbData(trail: readonly { title: string; url: string }[]): StructuredData {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ title, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: url,
    })),
  };
}

function temporal({ first, last }: { first: number; last: number }): StructuredData {
  return { temporalCoverage: `${first}/${last}` };
}
