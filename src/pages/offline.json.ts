import type { APIRoute } from 'astro';
import { jsonResponse } from '../course/files/json-response.ts';
import { offlineFile } from '../course/files/offline-file.ts';
import { LANGUAGE } from '../language.ts';
import { messagesFor } from '../i18n/messages.ts';

/** What is said of the copy that a device keeps of the course. */
export const GET: APIRoute = () => jsonResponse(offlineFile(messagesFor(LANGUAGE)));
