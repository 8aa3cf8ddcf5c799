import type { Chapter } from '../chapters/chapter.ts';
import type { Event } from '../events/event.ts';
import { PROVENANCES, type Provenance } from '../sources/provenance.ts';
import { shortCitation, type SourceRecord } from '../sources/source.ts';
import type { Facet } from './filter-events.ts';

/** The title of each value of each facet, in the order in which the filters show them. */
export type FacetTitles = Record<Facet, [value: string, title: string][]>;

interface Titled {
  events: readonly Pick<Event, 'placeNames'>[];
  chapters: readonly Pick<Chapter, 'id' | 'title'>[];
  sources: readonly (SourceRecord & { id: string })[];
  themes: readonly { id: string; title: string }[];
  /** What each way of knowing a date is called. */
  known: Readonly<Record<Provenance, { name: string }>>;
}

export function facetTitles({ events, chapters, sources, themes, known }: Titled): FacetTitles {
  const places = new Set(events.map(({ placeNames: [name = ''] }) => name));
  return {
    theme: themes.map(({ id, title }) => [id, title]),
    chapter: chapters.map(({ id, title }) => [id, title]),
    place: [...places].sort().map((place) => [place, place]),
    source: sources.map((source) => [source.id, shortCitation(source)]),
    known: PROVENANCES.map((name) => [name, known[name].name]),
  };
}
