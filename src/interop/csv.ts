/** Tables for spreadsheets: RFC 4180, with a byte-order mark so that Urdu opens as Urdu. */

import Papa from 'papaparse';
import type { Course } from '../course/graph.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const LIST_SEPARATOR = '; ';

/** The events as a table, one row each, in the order of their dates. */
export function eventsToCsv(events: Course['events']): string {
  return toCsv(
    events.map((event) => ({
      id: event.id,
      url: event.url,
      title: event.title,
      date: event.date.edtf,
      label: event.label,
      earliest: event.date.earliest,
      latest: event.date.latest ?? '',
      precision: event.date.precision,
      known: event.known,
      basis: event.basis,
      themes: event.themes.join(LIST_SEPARATOR),
      place: event.place,
      actors: event.actors.join(LIST_SEPARATOR),
      summary: event.summary,
      chapters: event.chapters.join(LIST_SEPARATOR),
      terms: event.terms.join(LIST_SEPARATOR),
      sources: event.sources.join(LIST_SEPARATOR),
      citations: event.citations
        .map(({ source, at }) => (at === undefined ? source : `${source} @ ${at}`))
        .join(' | '),
      era: event.era ?? '',
      after: event.after.join(LIST_SEPARATOR),
      addedbecause: event.addedBecause ?? '',
      at: event.at.join(LIST_SEPARATOR),
      story: event.story ? 'yes' : '',
    })),
  );
}

/** The glossary as a table, one row a term, in alphabetical order. */
export function glossaryToCsv(terms: Course['terms']): string {
  return toCsv(
    terms.map((term) => ({
      id: term.id,
      url: term.url,
      headword: term.headword,
      kind: term.kind,
      urdu: term.urdu ?? '',
      aliases: term.aliases.join(LIST_SEPARATOR),
      definition: term.definition,
      note: term.note ?? '',
      related: term.related.join(LIST_SEPARATOR),
      chapters: term.chapters.join(LIST_SEPARATOR),
      events: term.events.join(LIST_SEPARATOR),
      sources: term.sources.join(LIST_SEPARATOR),
    })),
  );
}

/** A table of the rows; cells that a spreadsheet would run as a formula begin with an apostrophe. */
export function toCsv(rows: Record<string, string>[]): string {
  return BYTE_ORDER_MARK + Papa.unparse(rows, { newline: '\r\n', escapeFormulae: true }) + '\r\n';
}
