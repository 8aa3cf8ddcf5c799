import type { APIRoute } from 'astro';
import { mapFile } from '../../course/files/map-file.ts';
import { jsonResponse } from '../../course/files/json-response.ts';
import { loadCourse } from '../../course/load-course.ts';
import type { Event } from '../../domain/events/event.ts';
import { timelinePages } from '../../domain/timeline/timeline-pages.ts';
import { LANGUAGE } from '../../language.ts';
import { messagesFor } from '../../i18n/messages.ts';

export async function getStaticPaths() {
  const { events } = await loadCourse();
  const pages = timelinePages(events);
  return pages.length === 0
    ? [{ params: { page: 'all' }, props: { events } }]
    : pages.map((page) => ({ params: { page: page.id }, props: { events: page.events } }));
}

/** What a page of the map reads when a reader first filters it. */
export const GET: APIRoute = async ({ props }) => {
  const { events } = props as { events: Event[] };
  return jsonResponse(mapFile(await loadCourse(), messagesFor(LANGUAGE), events));
};
