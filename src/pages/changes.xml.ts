import type { APIRoute } from 'astro';
import { COURSE_LOCALE, loadCourse } from '../course/load-course.ts';
import { changesFeed } from '../interop/sharing/changes-feed.ts';

/** What has changed in the course, for programs that follow it. */
export const GET: APIRoute = async ({ site }) => {
  const { settings } = await loadCourse();
  return new Response(changesFeed(settings, { site, locale: COURSE_LOCALE }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
