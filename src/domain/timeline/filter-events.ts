/** Which events a reader asks for, and how many each further choice would leave. */

import { foldText } from '../text/fold-text.ts';
import type { Event } from '../events/event.ts';

/** What is asked of an event before it is shown; an empty list asks nothing. */
export interface EventFilter {
  theme: string[];
  chapter: string[];
  place: string[];
  source: string[];
  known: string[];
  /** Words that must all stand in the title, summary, place or date. */
  text: string;
}

export const FACETS = ['theme', 'chapter', 'place', 'source', 'known'] as const;
export type Facet = (typeof FACETS)[number];

/** What filtering needs of an event. */
export type FilterableEvent = Pick<
  Event,
  'id' | 'title' | 'summary' | 'label' | 'themes' | 'chapters' | 'placeNames' | 'sources' | 'known'
>;

export const NO_FILTER: EventFilter = {
  theme: [],
  chapter: [],
  place: [],
  source: [],
  known: [],
  text: '',
};

/** Whether the filter asks anything. */
export function isFiltering(filter: EventFilter): boolean {
  return filter.text.trim() !== '' || FACETS.some((facet) => filter[facet].length > 0);
}

/** The events that have, of every facet, one of the values asked for, and all the words. */
export function filterEvents<T extends FilterableEvent>(
  events: readonly T[],
  filter: EventFilter,
): T[] {
  const words = foldText(filter.text).split(' ').filter(Boolean);
  return events.filter(
    (event) =>
      FACETS.every((facet) => hasOne(event, facet, filter[facet])) &&
      words.every((word) => textOf(event).includes(word)),
  );
}

export interface FacetChoice {
  value: string;
  /** How many events would be shown if this were what is asked of its facet. */
  count: number;
}

/** The values of a facet with their counts, given all that is asked of the other facets. */
export function facetChoices(
  events: readonly FilterableEvent[],
  facet: Facet,
  filter: EventFilter,
): FacetChoice[] {
  const others = filterEvents(events, { ...filter, [facet]: [] });
  const values = [...new Set(events.flatMap((event) => valuesOf(event, facet)))];
  return values.map((value) => ({
    value,
    count: others.filter((event) => valuesOf(event, facet).includes(value)).length,
  }));
}

function hasOne(event: FilterableEvent, facet: Facet, asked: readonly string[]): boolean {
  return asked.length === 0 || valuesOf(event, facet).some((value) => asked.includes(value));
}

function valuesOf(event: FilterableEvent, facet: Facet): readonly string[] {
  switch (facet) {
    case 'theme':
      return event.themes;
    case 'chapter':
      return event.chapters;
    case 'place':
      return event.placeNames;
    case 'source':
      return event.sources;
    case 'known':
      return [event.known];
  }
}

/**
 * Makes ready, in steps, what filtering by words compares: it takes longer than all else, so that the
 * first letter that is typed would wait for it.
 */
export function* preparingWords(events: readonly FilterableEvent[]): Generator<undefined, void> {
  for (const [at, event] of events.entries()) {
    textOf(event);
    if (at % STEP === 0) yield;
  }
}

/** So many events are made ready in a step: some milliseconds on a slow phone. */
const STEP = 8;

const folded = new WeakMap<FilterableEvent, string>();

function textOf(event: FilterableEvent): string {
  const known = folded.get(event);
  if (known !== undefined) return known;
  const { title, summary, placeNames, label } = event;
  const text = foldText(`${title} ${summary} ${placeNames.join(' ')} ${label}`);
  folded.set(event, text);
  return text;
}
