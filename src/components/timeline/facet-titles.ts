import type { Course } from '../../course/graph.ts';
import { PROVENANCES } from '../../domain/sources/provenance.ts';
import { shortCitation } from '../../domain/sources/source.ts';
import type { Facet } from '../../domain/timeline/filter-events.ts';
import type { Messages } from '../../i18n/messages.ts';

/** What each value of each facet is called, in the order in which the filters show them. */
export function facetTitles(
  {
    events,
    chapters,
    sources,
    settings,
  }: Pick<Course, 'events' | 'chapters' | 'sources' | 'settings'>,
  messages: Pick<Messages, 'known'>,
): Record<Facet, [value: string, title: string][]> {
  const places = new Set(events.map(({ placeNames: [name = ''] }) => name));
  return {
    theme: settings.themes.map(({ id, title }) => [id, title]),
    chapter: chapters.map(({ id, title }) => [id, title]),
    place: [...places].sort().map((place) => [place, place]),
    source: sources.map((source) => [source.id, shortCitation(source)]),
    known: PROVENANCES.map((known) => [known, messages.known[known].name]),
  };
}
