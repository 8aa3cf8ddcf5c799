import type { Event } from '../events/event.ts';
import type { TimelineEvent } from './timeline-event.ts';

/** One mark that an axis draws: an event in the lane of one of its themes. */
export interface TimelineRow {
  /** Unique on the axis: an event with two themes has two rows. */
  id: string;
  eventId: string;
  title: string;
  label: string;
  /** The id of the theme. */
  lane: string;
  /** First instant of the first day, in UTC. */
  startsAt: string;
  /** First instant after the last day, in UTC. */
  endsAt: string;
  precision: Event['date']['precision'];
  known: Event['known'];
  /** Whether it is named as soon as it is seen. */
  isStory: boolean;
}

/** What an axis needs of the events, in the order of the lanes, which are ids of themes. An open end is drawn for one year. */
export function timelineRows(
  events: readonly Pick<
    TimelineEvent,
    'id' | 'title' | 'label' | 'themes' | 'date' | 'known' | 'story'
  >[],
  lanes: readonly string[],
): TimelineRow[] {
  return lanes.flatMap((lane) =>
    events
      .filter((event) => event.themes.includes(lane))
      .map((event) => ({
        id: `${event.id}--${lane}`,
        eventId: event.id,
        title: event.title,
        label: event.label,
        lane,
        startsAt: `${event.date.earliest}T00:00:00Z`,
        endsAt: dayAfter(event.date.latest ?? yearEndOf(event.date.earliest)),
        precision: event.date.precision,
        known: event.known,
        // Once is enough of an event with several themes.
        isStory: event.story === true && event.themes[0] === lane,
      })),
  );
}

/** The first instant after an ISO day, in UTC. */
export function dayAfter(isoDay: string): string {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number);
  return `${new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10)}T00:00:00Z`;
}

function yearEndOf(isoDay: string): string {
  return `${isoDay.slice(0, 4)}-12-31`;
}
