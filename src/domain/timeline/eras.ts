import type { Event } from '../events/event.ts';
import { dayAfter } from './timeline-rows.ts';

/** A stretch of time behind the events, made of those that name it. */
export interface Era {
  title: string;
  /** First instant of its first day, in UTC. */
  startsAt: string;
  /** First instant after its last day, in UTC. */
  endsAt: string;
  /** The ids of the events that make it. */
  events: string[];
}

/**
 * The eras that the events name, in the order in which they begin. An era lasts from the first day
 * of its first event to the last day of its last; an event without an end counts by its first day,
 * because nobody has said when it ended.
 */
export function erasOf(events: readonly Pick<Event, 'id' | 'era' | 'date'>[]): Era[] {
  const titles = [...new Set(events.flatMap(({ era }) => (era === undefined ? [] : [era])))];
  return titles
    .map((title) => {
      const ofEra = events.filter(({ era }) => era === title);
      const starts = ofEra.map(({ date }) => date.earliest).sort();
      const ends = ofEra.map(({ date }) => date.latest ?? date.earliest).sort();
      return {
        title,
        startsAt: `${starts[0] ?? ''}T00:00:00Z`,
        endsAt: dayAfter(ends.at(-1) ?? ''),
        events: ofEra.map(({ id }) => id),
      };
    })
    .sort((left, right) => (left.startsAt < right.startsAt ? -1 : 1));
}
