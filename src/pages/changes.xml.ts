import type { APIRoute } from 'astro';
import { loadCourse } from '../course/load-course.ts';
import { LANGUAGE } from '../language.ts';
import { changesFeed } from '../interop/sharing/changes-feed.ts';

/** What has changed in the course, for programs that follow it. */
export const GET: APIRoute = async ({ site }) => {
  const { settings } = await loadCourse();
  return new Response(changesFeed(settings, { site, locale: LANGUAGE }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
