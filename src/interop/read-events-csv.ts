/** Events from a table: the columns of `events.csv`, in any order, of which the first five must be there. */

import Papa from 'papaparse';

const LIST_SEPARATOR = /\s*;\s*/;
const CITATION_SEPARATOR = /\s*\|\s*/;
const NEEDED = ['id', 'title', 'date', 'themes', 'citations'];

/** One row of the table as a record of content, unchecked. */
export interface EventRow {
  /** The line of the file on which the row begins, the first being 1. */
  line: number;
  id: string;
  record: Record<string, unknown>;
}

export type ReadEvents = { ok: true; rows: EventRow[] } | { ok: false; faults: string[] };

/** The events that a CSV text holds, or what is wrong with it as a table. */
export function readEventsCsv(text: string): ReadEvents {
  const parsed = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  const columns = parsed.meta.fields ?? [];
  const missing = NEEDED.filter((name) => !columns.includes(name));
  const faults = [
    ...(missing.length > 0 ? [`line 1: the columns ${missing.join(', ')} are missing`] : []),
    ...parsed.errors
      .filter(({ type }) => type !== 'Delimiter')
      .map(({ row = 0, message }) => `line ${row + 2}: ${message}`),
    ...(parsed.data.length === 0 ? ['the table has no rows'] : []),
  ];
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, rows: parsed.data.map(toRow) };
}

function toRow(cells: Record<string, string>, index: number): EventRow {
  const cell = (name: string): string | undefined => {
    // A spreadsheet's guard against formulas is no part of the text.
    const text = cells[name]?.replace(/^'(?=[=+\-@])/, '').trim();
    return text === '' ? undefined : text;
  };
  const list = (name: string): string[] => cell(name)?.split(LIST_SEPARATOR).filter(Boolean) ?? [];
  const fields = {
    title: cell('title'),
    date: cell('date'),
    summary: cell('summary'),
    themes: list('themes'),
    place: cell('place'),
    actors: list('actors'),
    terms: list('terms'),
    known: cell('known'),
    basis: cell('basis'),
    era: cell('era'),
    after: list('after'),
    at: list('at'),
    story: cell('story') === undefined ? undefined : cell('story') === 'yes',
    addedBecause: cell('addedbecause'),
    citations: (cell('citations') ?? '').split(CITATION_SEPARATOR).filter(Boolean).map(toCitation),
  };
  return {
    line: index + 2,
    id: cell('id') ?? '',
    record: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  };
}

function toCitation(text: string): { source: string; at?: string } {
  const [source = '', ...rest] = text.split('@');
  const at = rest.join('@').trim();
  return { source: source.trim(), ...(at !== '' && { at }) };
}
