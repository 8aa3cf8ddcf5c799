import type { HistoricalDate } from '../dates/historical-date.ts';
import type { Event } from '../events/event.ts';

/** What the timeline's island knows of an event: enough to filter, draw and name it. */
export type TimelineEvent = Pick<
  Event,
  | 'id'
  | 'url'
  | 'title'
  | 'summary'
  | 'label'
  | 'themes'
  | 'chapters'
  | 'placeNames'
  | 'sources'
  | 'known'
  | 'story'
> & { date: Pick<HistoricalDate, 'earliest' | 'latest' | 'precision'> };

/** The part of an event that the island is given. */
export function toTimelineEvent(event: Event): TimelineEvent {
  const { id, url, title, summary, label, themes, chapters, placeNames, sources, known, story } =
    event;
  const { earliest, latest, precision } = event.date;
  return {
    id,
    url,
    title,
    summary,
    label,
    themes,
    chapters,
    placeNames,
    sources,
    known,
    ...(story && { story }),
    date: { earliest, latest, precision },
  };
}
