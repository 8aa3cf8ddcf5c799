/** The course as pages see it. The only module that asks Astro for content. */

import { getEntry, render } from 'astro:content';
import { messagesFor } from '../i18n/messages.ts';
import { LANGUAGE } from '../language.ts';
import type { Course } from './graph.ts';
import { linkCourse } from './link-course.ts';
import { atHand } from './reader/at-hand.ts';
import type { CourseInLanguage } from './translation/in-language.ts';

/** The course as last linked, and what it was linked from. */
let latest: { from: CourseInLanguage['records']; course: Course } | undefined;

/** The whole graph, linked once for each state of the content: it has only what nothing is wrong with. */
export function loadCourse(): Promise<Course> {
  const { course: inLanguage, untranslated } = atHand();
  if (!inLanguage) throw new Error('The content has not been read; content.config.ts reads it.');
  const { records } = inLanguage;
  if (latest?.from !== records) {
    const { language, dates } = messagesFor(LANGUAGE);
    const format = { locale: language.dateLocale, messages: dates };
    latest = {
      from: records,
      course: linkCourse(records, format, { ...inLanguage, untranslated }),
    };
  }
  return Promise.resolve(latest.course);
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
