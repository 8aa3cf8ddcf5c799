/** The pages of what one page does not hold, as Astro is told of them. */

import type { Event } from '../domain/events/event.ts';
import type { Part } from '../domain/lists/parts.ts';
import { timelinePages } from '../domain/timeline/timeline-pages.ts';

/** A page for each part of a list: the first is the page of the list itself. */
export function partPaths<Item>(parts: Part<Item>[]) {
  return parts.map((part) => ({
    params: { part: part.number === 1 ? undefined : `part/${part.number}` },
    props: { parts, part },
  }));
}

/** The pages of the timeline, and of the map, with those beside each; none where one holds all. */
export function timelinePagePaths(events: readonly Event[]) {
  const pages = timelinePages(events);
  return pages.map((page, at) => ({
    params: { page: page.id },
    props: { page, before: pages[at - 1], after: pages[at + 1] },
  }));
}
