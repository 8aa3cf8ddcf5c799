import type { APIRoute } from 'astro';
import { mapFile } from '../course/files/map-file.ts';
import { jsonResponse } from '../course/files/json-response.ts';
import { loadCourse } from '../course/load-course.ts';
import { LANGUAGE } from '../language.ts';
import { messagesFor } from '../i18n/messages.ts';

/** What the map reads when a reader first filters it. */
export const GET: APIRoute = async () =>
  jsonResponse(mapFile(await loadCourse(), messagesFor(LANGUAGE)));
