import type { APIRoute } from 'astro';
import { progressOutline } from '../course/files/progress-outline.ts';
import { jsonResponse } from '../course/files/json-response.ts';
import { loadCourse } from '../course/load-course.ts';
import { LANGUAGE } from '../language.ts';
import { messagesFor } from '../i18n/messages.ts';

/** What there is to read and to answer, by chapter; fetched by pages of readers who have begun. */
export const GET: APIRoute = async () =>
  jsonResponse(progressOutline(await loadCourse(), messagesFor(LANGUAGE)));
