import type { APIRoute } from 'astro';
import { wordsFor } from '../i18n/words.ts';
import { COURSE_LOCALE, loadCourse } from '../course/load-course.ts';
import { reviewFile } from '../course/review-file.ts';

/** The two sides of every card, and the words of the review. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(reviewFile(await loadCourse(), wordsFor(COURSE_LOCALE))), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
