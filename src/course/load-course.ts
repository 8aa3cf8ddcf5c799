/** The course as pages see it. The only module that asks Astro for content. */

import { getCollection, getEntry, render } from 'astro:content';
import { messagesFor } from '../i18n/messages.ts';
import { LANGUAGE } from '../language.ts';
import type { Course } from './graph.ts';
import { linkCourse } from './link-course.ts';
import { idOfProse } from './reader/outlined.ts';
import { UNSAID_COURSE, type ContentRecord, type CourseRecords } from './reader/records.ts';

let loading: Promise<Course> | undefined;
/** In development: the course as last linked, and the state of the content it was linked from. */
let latest: { state: string; course: Course } | undefined;

/** The whole graph, linked once: the collections hold only what the reader found nothing wrong with. */
export function loadCourse(): Promise<Course> {
  if (import.meta.env.DEV) return load();
  return (loading ??= load());
}

/** A chapter's prose as an Astro component. */
export async function renderChapter(slug: string) {
  return renderProse('chapters', slug);
}

/** The text of a page as an Astro component. */
export async function renderPage(slug: string) {
  return renderProse('pages', slug);
}

async function renderProse(collection: 'chapters' | 'pages', slug: string) {
  const entry = await getEntry(collection, `${LANGUAGE}/${slug}`);
  if (!entry) throw new Error(`${collection} has no “${slug}” in the language “${LANGUAGE}”.`);
  const { Content } = await render(entry);
  return Content;
}

async function load(): Promise<Course> {
  const ofLocale = ({ id }: { id: string }) => id.startsWith(`${LANGUAGE}/`);
  const collections = await Promise.all([
    getCollection('course'),
    getCollection('chapters', ofLocale),
    getCollection('events'),
    getCollection('glossary'),
    getCollection('questions'),
    getCollection('accounts'),
    getCollection('series'),
    getCollection('places'),
    getCollection('maps'),
    getCollection('sources'),
    getCollection('pages', ofLocale),
    getCollection('untranslated'),
    getCollection('outlines'),
  ]);
  const state = collections.flatMap((entries) => entries.map(({ digest }) => digest)).join();
  if (latest?.state === state) return latest.course;
  const [course, chapters, events, glossary, questions, accounts, ...others] = collections;
  const [series, places, maps, sources, pages, untranslated, outlines] = others;
  const outlineOf = new Map(outlines.map(({ id, data }) => [id, data.outline]));
  const outlined = <Data>(collection: 'chapters' | 'pages', entry: Entry<Data>) => ({
    ...toRecord(entry),
    ...idOfProse(entry.id),
    outline: outlineOf.get(`${collection}/${entry.id}`)!,
  });
  const messages = messagesFor(LANGUAGE);
  const records: CourseRecords = {
    chapters: chapters.map((entry) => outlined('chapters', entry)),
    events: events.map(toRecord),
    glossary: glossary.map(toRecord),
    questions: questions.map(toRecord),
    accounts: accounts.map(toRecord),
    series: series.map(toRecord),
    places: places.map(toRecord),
    maps: maps.map(toRecord),
    sources: sources.map(toRecord),
    pages: pages.map((entry) => outlined('pages', entry)),
    course: course[0] ? { ...UNSAID_COURSE, data: course[0].data } : UNSAID_COURSE,
    translations: [],
    misshapen: [],
    unreadable: [],
  };
  latest = {
    state,
    course: linkCourse(
      records,
      { locale: messages.language.dateLocale, messages: messages.dates },
      untranslated[0]?.data.records,
    ),
  };
  return latest.course;
}

interface Entry<Data> {
  id: string;
  data: Data;
  filePath?: string | undefined;
}

/** The prose of a record is rendered from its file, and its outline is kept: its text is not needed. */
function toRecord<Data>({ id, data, filePath }: Entry<Data>): ContentRecord<Data> {
  return { id, file: filePath ?? id, data, body: '', positionOf: () => undefined };
}
