/**
 * The open data: a public contract that other people's programs read (`/data/*.json`). Each file is
 * `{ version, licence, items }`; every item has `id` and `url` and arrays of the ids it links to.
 */

import type { Course } from '../course/graph.ts';

export const DATA_VERSION = 1;

export interface DataFile {
  version: typeof DATA_VERSION;
  /** As SPDX writes it. */
  licence: string;
  items: Record<string, unknown>[];
}

export const DATA_NAMES = [
  'course',
  'events',
  'glossary',
  'questions',
  'accounts',
  'series',
  'sources',
] as const;
/** Beside them: the same for spreadsheets, calendars and other programs. */
export const DATA_EXPORTS = [
  'events.csv',
  'glossary.csv',
  'events.ics',
  'timelinejs.json',
  'glossary-anki.txt',
  'glossary.jsonld',
] as const;
export type DataName = (typeof DATA_NAMES)[number];

/** One file of the open data. */
export function openData(name: DataName, course: Course): DataFile {
  return {
    version: DATA_VERSION,
    licence: course.settings.licence.id,
    items: itemsOf[name](course),
  };
}

const itemsOf: Record<DataName, (course: Course) => Record<string, unknown>[]> = {
  course: ({ chapters, questions }) =>
    chapters.map((chapter) => {
      const { mentions } = chapter;
      return {
        id: chapter.id,
        url: chapter.url,
        title: chapter.title,
        order: chapter.order,
        summary: chapter.summary,
        period: chapter.period,
        objectives: chapter.objectives,
        discussion: chapter.discussion,
        sections: chapter.sections
          .filter(({ id }) => id !== '')
          .map(({ id, title }) => ({ id, title, url: `${chapter.url}#${id}` })),
        words: chapter.words,
        readingMinutes: chapter.readingMinutes,
        events: mentions.events,
        terms: mentions.terms,
        accounts: mentions.accounts,
        sources: mentions.sources,
        questions: questions.filter(({ chapter: id }) => id === chapter.id).map(({ id }) => id),
      };
    }),
  events: ({ events }) =>
    events.map(({ date, themeTitles: _themeTitles, placeNames: _placeNames, ...event }) => ({
      ...event,
      date: date.edtf,
      earliest: date.earliest,
      latest: date.latest,
      precision: date.precision,
    })),
  // What is read from the prose stands with the chapters.
  glossary: ({ terms }) =>
    terms.map(({ sections: _sections, kin: _kin, parties: _parties, ...term }) => term),
  questions: ({ questions }) =>
    questions.map(({ chapter, evidence, citations, ...question }) => ({
      ...question,
      evidence,
      citations,
      chapters: [chapter],
      events: evidence.events,
      terms: evidence.terms,
      sources: [...new Set(citations.map(({ source }) => source))],
    })),
  accounts: ({ accounts }) => accounts.map(({ plot: _drawing, ...account }) => account),
  series: ({ series }) => series.map(({ drawing: _drawing, ...published }) => published),
  sources: ({ sources }) =>
    sources.map(({ csl, id, url, role, kind, uses }) => ({
      id,
      ...csl,
      url,
      role,
      kind,
      ...linksOf(uses),
    })),
};

function linksOf(uses: Course['sources'][number]['uses']): Record<string, string[]> {
  const idsIn = (collection: string): string[] => [
    ...new Set(uses.filter((use) => use.collection === collection).map(({ id }) => id)),
  ];
  return {
    chapters: idsIn('chapters'),
    events: idsIn('events'),
    terms: idsIn('glossary'),
    questions: idsIn('questions'),
    accounts: idsIn('accounts'),
    series: idsIn('series'),
  };
}
