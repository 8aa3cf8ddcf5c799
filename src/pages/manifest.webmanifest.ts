import type { APIRoute } from 'astro';
import { webManifest } from '../course/files/web-manifest.ts';
import { loadCourse } from '../course/load-course.ts';
import { LANGUAGE } from '../language.ts';
import { messagesFor } from '../i18n/messages.ts';

/** What a device needs to install the course. */
export const GET: APIRoute = async () => {
  const { settings } = await loadCourse();
  const manifest = webManifest(settings, messagesFor(LANGUAGE), LANGUAGE);
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  });
};
