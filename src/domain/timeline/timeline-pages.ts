/** How the timeline of a large course is parted, so that no page grows with the course. */

import { groupByYear } from '../events/order-events.ts';
import type { Event } from '../events/event.ts';

/** As many events are read, filtered and drawn on one page. */
const MOST_EVENTS = 600;

export interface TimelinePage<T> {
  /** `2014`, or `2014/2` for the second page of a year: what its address ends with. */
  id: string;
  year: number;
  /** From 1; and of how many pages of the year. */
  part: number;
  of: number;
  /** In their order. */
  events: T[];
}

/**
 * A page for each year in which events begin, and more for a year that has more than `most`; none where
 * all of them fit on one page.
 */
export function timelinePages<T extends Pick<Event, 'date' | 'id' | 'after'>>(
  events: readonly T[],
  most = MOST_EVENTS,
): TimelinePage<T>[] {
  if (events.length <= most) return [];
  return groupByYear(events).flatMap(({ year, events: ofYear }) => {
    const of = Math.ceil(ofYear.length / most);
    return Array.from({ length: of }, (_, index) => ({
      id: index === 0 ? String(year) : `${year}/${index + 1}`,
      year,
      part: index + 1,
      of,
      events: ofYear.slice(index * most, (index + 1) * most),
    }));
  });
}
