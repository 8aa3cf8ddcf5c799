import type { APIRoute } from 'astro';
import { COURSE_LOCALE, loadCourse } from '../course/load-course.ts';
import { searchFile } from '../course/search-file.ts';
import { wordsFor } from '../i18n/words.ts';

/** What the search of every page reads when it is first opened. Answers to questions are not in it. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(searchFile(await loadCourse(), wordsFor(COURSE_LOCALE))), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
