/** How the timeline and the map of a large course are parted, so that no page grows with the course. */

import { groupByYear } from '../events/order-events.ts';
import type { Event } from '../events/event.ts';
import { MOST_ON_A_PAGE } from '../lists/most-on-a-page.ts';
import { partsOf } from '../lists/parts.ts';
import { fillMessage } from '../text/fill-message.ts';

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

/** What a page is called: its year, and which of its pages it is where a year has several. */
export function nameOfPage(
  { year, part, of }: Omit<TimelinePage<unknown>, 'events'>,
  messages: { part: string },
): string {
  return of === 1 ? String(year) : fillMessage(messages.part, { year, part, of });
}

/**
 * A page for each year in which events begin, and more for a year that has more than `most`; none where
 * all of them fit on one page.
 */
export function timelinePages<T extends Pick<Event, 'date' | 'id' | 'after'>>(
  events: readonly T[],
  most = MOST_ON_A_PAGE.events,
): TimelinePage<T>[] {
  if (events.length <= most) return [];
  return groupByYear(events).flatMap(({ year, events: ofYear }) => {
    const parts = partsOf(ofYear, most);
    return parts.map(({ number, items }) => ({
      id: number === 1 ? String(year) : `${year}/${number}`,
      year,
      part: number,
      of: parts.length,
      events: items,
    }));
  });
}
