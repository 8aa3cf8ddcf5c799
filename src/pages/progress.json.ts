import type { APIRoute } from 'astro';
import { wordsFor } from '../i18n/words.ts';
import { COURSE_LOCALE, loadCourse } from '../course/load-course.ts';
import { progressOutline } from '../course/progress-file.ts';

/** What there is to read and to answer, by chapter; fetched by pages of readers who have begun. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(progressOutline(await loadCourse(), wordsFor(COURSE_LOCALE))), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
