import type { APIRoute } from 'astro';
import { reviewFile } from '../course/files/review-file.ts';
import { jsonResponse } from '../course/files/json-response.ts';
import { loadCourse } from '../course/load-course.ts';
import { LANGUAGE } from '../language.ts';
import { messagesFor } from '../i18n/messages.ts';

/** The words of the review, and its cards or in which files they are. */
export const GET: APIRoute = async () =>
  jsonResponse(reviewFile(await loadCourse(), messagesFor(LANGUAGE)));
