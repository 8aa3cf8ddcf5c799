import type { APIRoute } from 'astro';
import { addressesFile } from '../../course/files/addresses-file.ts';
import { jsonResponse } from '../../course/files/json-response.ts';
import { loadCourse } from '../../course/load-course.ts';
import { LANGUAGE } from '../../language.ts';
import { messagesFor } from '../../i18n/messages.ts';

/** Every page that can be named, for the page that is shown where there is none. */
export const GET: APIRoute = async () =>
  jsonResponse(addressesFile(await loadCourse(), messagesFor(LANGUAGE)));
