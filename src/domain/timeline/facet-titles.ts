import type { Chapter } from '../chapters/chapter.ts';
import type { Event } from '../events/event.ts';
import { PROVENANCES, type Provenance } from '../sources/provenance.ts';
import { shortCitation, type SourceRecord } from '../sources/source.ts';
import type { Facet } from './filter-events.ts';

/** The title of each value of each facet, in the order in which the filters show them. */
export type FacetTitles = Record<Facet, [value: string, title: string][]>;

interface Titled {
  events: readonly Pick<Event, 'placeNames' | 'chapters' | 'sources'>[];
  chapters: readonly Pick<Chapter, 'id' | 'title'>[];
  sources: readonly (SourceRecord & { id: string })[];
  themes: readonly { id: string; title: string }[];
  /** What each way of knowing a date is called. */
  known: Readonly<Record<Provenance, { name: string }>>;
}

/** Of places, chapters and sources those alone that the events have. */
export function facetTitles({ events, chapters, sources, themes, known }: Titled): FacetTitles {
  const places = new Set(events.map(({ placeNames: [name = ''] }) => name));
  const inChapters = new Set(events.flatMap((event) => event.chapters));
  const cited = new Set(events.flatMap((event) => event.sources));
  return {
    theme: themes.map(({ id, title }) => [id, title]),
    chapter: chapters.filter(({ id }) => inChapters.has(id)).map(({ id, title }) => [id, title]),
    place: [...places].sort().map((place) => [place, place]),
    source: sources
      .filter(({ id }) => cited.has(id))
      .map((source) => [source.id, shortCitation(source)]),
    known: PROVENANCES.map((name) => [name, known[name].name]),
  };
}
