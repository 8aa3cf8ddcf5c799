import type { APIRoute } from 'astro';
import { mapFile } from '../course/files/map-file.ts';
import { jsonResponse } from '../course/files/json-response.ts';
import { COURSE_LOCALE, loadCourse } from '../course/load-course.ts';
import { messagesFor } from '../i18n/messages.ts';

/** What the map reads when a reader first filters it. */
export const GET: APIRoute = async () =>
  jsonResponse(mapFile(await loadCourse(), messagesFor(COURSE_LOCALE)));
