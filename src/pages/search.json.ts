import type { APIRoute } from 'astro';
import { searchFile } from '../course/files/search-file.ts';
import { jsonResponse } from '../course/files/json-response.ts';
import { loadCourse } from '../course/load-course.ts';
import { LANGUAGE } from '../language.ts';
import { messagesFor } from '../i18n/messages.ts';

/** What the search of every page reads when it is first opened. Answers to questions are not in it. */
export const GET: APIRoute = async () =>
  jsonResponse(searchFile(await loadCourse(), messagesFor(LANGUAGE)));
