/** The events for TimelineJS (Knight Lab): https://timeline.knightlab.com/docs/json-format.html */

import type { Course } from '../course/graph.ts';
import type { Era } from '../domain/timeline/eras.ts';
import { escapeMarkup } from '../domain/text/escape-markup.ts';

interface TimelineJsDate {
  year: number;
  month?: number;
  day?: number;
}

export interface TimelineJs {
  title: { text: { headline: string; text: string } };
  events: {
    start_date: TimelineJsDate;
    end_date?: TimelineJsDate;
    display_date: string;
    text: { headline: string; text: string };
    group: string;
    unique_id: string;
  }[];
  eras: { start_date: TimelineJsDate; end_date: TimelineJsDate; text: { headline: string } }[];
}

/**
 * What TimelineJS opens, which writes texts as HTML. It has no months without days of its own making, so a date goes there with
 * no more parts than are known, and the label says it in words.
 */
export function toTimelineJs(
  events: Course['events'],
  options: {
    title: string;
    summary: string;
    eras: readonly Era[];
  },
): TimelineJs {
  return {
    title: { text: { headline: escapeMarkup(options.title), text: escapeMarkup(options.summary) } },
    events: events.map((event) => {
      const [start = '', end] = event.date.edtf.split('/');
      return {
        start_date: partsOf(start),
        ...(end !== undefined && end !== '..' && { end_date: partsOf(end) }),
        display_date: event.label,
        text: { headline: escapeMarkup(event.title), text: escapeMarkup(event.summary) },
        group: event.themeTitles[0] ?? '',
        unique_id: event.id,
      };
    }),
    eras: options.eras.map(({ title, startsAt, endsAt }) => ({
      start_date: partsOf(startsAt.slice(0, 10)),
      end_date: partsOf(endsAt.slice(0, 10)),
      text: { headline: escapeMarkup(title) },
    })),
  };
}

function partsOf(edtf: string): TimelineJsDate {
  const [year = 0, month, day] = edtf
    .replace(/[?~%]$/, '')
    .split('-')
    .map(Number);
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
}
