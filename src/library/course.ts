/** The course as pages see it. The only module that asks Astro for content. */

import { getCollection, getEntry, render } from 'astro:content';
import { parse } from 'yaml';
import type { Course } from '../domain/graph/course.ts';
import { ContentError } from '../domain/problems/report.ts';
import { THEMES, type Theme } from '../domain/timeline/event.ts';
import { wordsFor } from '../i18n/words.ts';
import { lanesSchema } from '../schema/lanes.ts';
import { checkCourse } from './check-course.ts';
import { outlineRecords } from './checks/outlined.ts';
import { linkCourse } from './link-course.ts';
import type { ContentRecord, CourseRecords } from './records.ts';

const lanesFile = import.meta.glob<string>('../content/lanes.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The language whose chapters the site shows. */
export const COURSE_LOCALE = 'en';

let loading: Promise<Course> | undefined;
/** In development: the course as last linked, and the state of the content it was linked from. */
let latest: { state: string; course: Course } | undefined;

/** The whole graph, loaded and checked once. @throws {ContentError} with every problem there is. */
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
  const [chapters, events, glossary, questions, accounts, series, sources] = await Promise.all([
    getCollection('chapters', ({ id }) => id.startsWith(`${COURSE_LOCALE}/`)),
    getCollection('events'),
    getCollection('glossary'),
    getCollection('questions'),
    getCollection('accounts'),
    getCollection('series'),
    getCollection('sources'),
  ]);
  const records: CourseRecords = {
    chapters: chapters.map(toRecord),
    events: events.map(toRecord),
    glossary: glossary.map(toRecord),
    questions: questions.map(toRecord),
    accounts: accounts.map(toRecord),
    series: series.map(toRecord),
    sources: sources.map(toRecord),
    lanes: lanesOf(),
    unreadable: [],
  };
  const state = [chapters, events, glossary, questions, accounts, series, sources]
    .flatMap((entries) => entries.map(({ digest }) => digest))
    .join();
  if (latest?.state === state) return latest.course;
  const words = wordsFor(COURSE_LOCALE);
  const outlined = outlineRecords(records);
  const problems = checkCourse(outlined);
  if (problems.length > 0) throw new ContentError(problems);
  latest = {
    state,
    course: linkCourse(outlined, { locale: words.language.dateLocale, words: words.dates }),
  };
  return latest.course;
}

/** The content check has seen to its shape. */
function lanesOf(): Theme[] {
  const [text] = Object.values(lanesFile);
  return text === undefined ? [...THEMES] : lanesSchema.parse(parse(text)).lanes;
}

interface Entry<Data> {
  id: string;
  data: Data;
  body?: string | undefined;
  filePath?: string | undefined;
}

function toRecord<Data>({ id, data, body, filePath }: Entry<Data>): ContentRecord<Data> {
  return {
    id,
    file: filePath ?? id,
    data,
    body: body ?? '',
    bodyStartsAfterLine: 0,
    lineOf: () => undefined,
  };
}
