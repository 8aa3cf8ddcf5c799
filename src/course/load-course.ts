/** The course as pages see it. The only module that asks Astro for content. */

import { getCollection, getEntry, render } from 'astro:content';
import { messagesFor } from '../i18n/messages.ts';
import type { Course } from './graph.ts';
import { linkCourse } from './link-course.ts';
import { toOutlinedChapter } from './reader/outlined.ts';
import { DEFAULT_SETTINGS, type ContentRecord, type CourseRecords } from './reader/records.ts';

/** The language whose chapters the site shows. */
export const COURSE_LOCALE = 'en';

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
  const entry = await getEntry('chapters', `${COURSE_LOCALE}/${slug}`);
  if (!entry) throw new Error(`There is no chapter “${slug}” in the language “${COURSE_LOCALE}”.`);
  const { Content } = await render(entry);
  return Content;
}

async function load(): Promise<Course> {
  const [course, chapters, events, glossary, questions, accounts, series, sources] =
    await Promise.all([
      getCollection('course'),
      getCollection('chapters', ({ id }) => id.startsWith(`${COURSE_LOCALE}/`)),
      getCollection('events'),
      getCollection('glossary'),
      getCollection('questions'),
      getCollection('accounts'),
      getCollection('series'),
      getCollection('sources'),
    ]);
  const state = [course, chapters, events, glossary, questions, accounts, series, sources]
    .flatMap((entries) => entries.map(({ digest }) => digest))
    .join();
  if (latest?.state === state) return latest.course;
  const words = messagesFor(COURSE_LOCALE);
  const records: CourseRecords = {
    chapters: chapters.map((entry) => toOutlinedChapter(toRecord(entry))),
    events: events.map(toRecord),
    glossary: glossary.map(toRecord),
    questions: questions.map(toRecord),
    accounts: accounts.map(toRecord),
    series: series.map(toRecord),
    sources: sources.map(toRecord),
    settings: course[0]?.data ?? DEFAULT_SETTINGS,
    unreadable: [],
  };
  latest = {
    state,
    course: linkCourse(records, { locale: words.language.dateLocale, words: words.dates }),
  };
  return latest.course;
}

interface Entry<Data> {
  id: string;
  data: Data;
  body?: string | undefined;
  filePath?: string | undefined;
}

function toRecord<Data>({ id, data, body, filePath }: Entry<Data>): ContentRecord<Data> {
  return { id, file: filePath ?? id, data, body: body ?? '', positionOf: () => undefined };
}
