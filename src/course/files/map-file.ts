import { facetTitles, type FacetTitles } from '../../domain/timeline/facet-titles.ts';
import { toTimelineEvent, type TimelineEvent } from '../../domain/timeline/timeline-event.ts';
import type { Messages, TimelineMessages } from '../../i18n/messages.ts';
import type { Course } from '../graph.ts';

export interface MapFile {
  events: TimelineEvent[];
  titles: FacetTitles;
  messages: TimelineMessages;
}

/** What a page of the map needs to filter its events, with the words of the filters. */
export function mapFile(course: Course, messages: Messages, events = course.events): MapFile {
  const { themes } = course.settings;
  return {
    events: events.map(toTimelineEvent),
    titles: facetTitles({ ...course, events, themes, known: messages.known }),
    messages: messages.timeline,
  };
}
