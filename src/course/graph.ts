/**
 * The course as one graph: every record with what it links to and what links to it, by id, and a way
 * from each record to those beside it.
 */

import type { Account } from '../domain/accounts/account.ts';
import type { Series } from '../domain/accounts/series.ts';
import type { Chapter } from '../domain/chapters/chapter.ts';
import type { Event } from '../domain/events/event.ts';
import type { Question } from '../domain/questions/question.ts';
import type { Place } from '../domain/places/place.ts';
import type { SourceRecord } from '../domain/sources/source.ts';
import type { Term } from '../domain/terms/term.ts';
import type { YearRange } from '../domain/timeline/shown-years.ts';
import type { CourseSettings } from '../schema/course.ts';
import type { MapRecord } from '../schema/map.ts';
import type { PageRecord } from '../schema/page.ts';

/** One place where a source is cited. */
export interface SourceUse {
  collection:
    | 'chapters'
    | 'pages'
    | 'events'
    | 'glossary'
    | 'questions'
    | 'accounts'
    | 'series'
    | 'maps'
    | 'sources';
  id: string;
  /** What a reader calls the place: a section's or record's title. */
  title: string;
  url: string;
  at?: string | undefined;
}

export interface Source extends SourceRecord {
  id: string;
  url: string;
  uses: SourceUse[];
}

/** A region that is drawn; its shapes are in a file of its own. */
export interface CourseMap extends MapRecord {
  id: string;
}

interface TextPage extends PageRecord {
  id: string;
  url: string;
}

/** All records, each kind in its order. */
export interface Records {
  chapters: Chapter[];
  events: Event[];
  terms: Term[];
  questions: Question[];
  accounts: Account[];
  series: Series[];
  places: Place[];
  sources: Source[];
}

type RecordKind = keyof Records;

/** Ids of records by their kinds, as every record has them of those that it is linked with. */
type Links = { readonly [Kind in RecordKind]?: readonly string[] };

export interface Neighbours {
  /** The record of an id. @throws when there is none. */
  find: <Kind extends RecordKind>(kind: Kind, id: string) => Records[Kind][number];
  /** The records that are linked, each kind in the order of the course; of a kind not named, none. */
  neighboursOf: (links: Links) => Records;
}

export interface Course extends Records, Neighbours {
  /** The pages of text, the home page's among them. */
  pages: TextPage[];
  /** The regions that it draws, in their order. */
  maps: CourseMap[];
  /** What is said of the course as a whole; years and themes are there in any case. */
  settings: CourseSettings & { years: YearRange };
  /** Whether nothing of a page is translated into a language, by its address in the site. */
  isUntranslated: (url: string, language: string) => boolean;
  /** The languages in which the record of a page is, by its address; of a chapter those of its prose. */
  languagesOf: (url: string) => readonly string[];
}

/** Looks records up in time that does not grow with the course. */
export function neighbourhood(records: Records): Neighbours {
  const places = Object.fromEntries(
    Object.entries(records).map(([kind, ofKind]: [string, { id: string }[]]) => [
      kind,
      new Map(ofKind.map(({ id }, place) => [id, place])),
    ]),
  ) as Record<RecordKind, Map<string, number>>;
  const linked = <Kind extends RecordKind>(kind: Kind, ids: readonly string[] = []) =>
    ids
      .flatMap((id) => places[kind].get(id) ?? [])
      .sort((left, right) => left - right)
      .map((place) => records[kind][place]!) as Records[Kind];
  return {
    find: (kind, id) => {
      const place = places[kind].get(id);
      if (place === undefined) throw new Error(`There is no “${id}” among the ${kind}.`);
      return records[kind][place]!;
    },
    neighboursOf: (links) => ({
      chapters: linked('chapters', links.chapters),
      events: linked('events', links.events),
      terms: linked('terms', links.terms),
      questions: linked('questions', links.questions),
      accounts: linked('accounts', links.accounts),
      series: linked('series', links.series),
      places: linked('places', links.places),
      sources: linked('sources', links.sources),
    }),
  };
}
