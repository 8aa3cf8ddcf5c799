/** Events from a table: the columns of `events.csv`, in any order, of which the first five must be there. */

import Papa from 'papaparse';
import { withoutSeparatorLine } from './read-table.ts';
import { isTimelineJsSheet, sheetToTable, type SheetAsTable } from './read-timelinejs-sheet.ts';
import { isRewritten, proposeDates } from './spreadsheet-dates.ts';

const LIST_SEPARATOR = /\s*;\s*/;
const CITATION_SEPARATOR = /\s*\|\s*/;
const SHEET =
  'it is a sheet of TimelineJS: themes, citations and how each date is known are not in it';
const NEEDED = ['id', 'title', 'date', 'themes', 'citations'];

/** One row of the table as a record of content, unchecked. */
export interface EventRow {
  /** The line of the file on which the row begins, the first being 1. */
  line: number;
  id: string;
  record: Record<string, unknown>;
}

export type ReadEvents =
  | { ok: true; rows: EventRow[] }
  /** `sheet`: it is a sheet of TimelineJS, as a table that lacks what only an author knows. */
  /** `rows`: those that can be read for all that, so that what else is wrong with them can be said. */
  | { ok: false; faults: string[]; rows?: EventRow[]; sheet?: SheetAsTable };

/** The events that a CSV text holds, or what is wrong with it as a table. */
export function readEventsCsv(text: string): ReadEvents {
  const { table, delimiter, linesBefore } = withoutSeparatorLine(text);
  const parsed = Papa.parse<Record<string, string>>(table, {
    header: true,
    delimiter,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  const columns = parsed.meta.fields ?? [];
  if (isTimelineJsSheet(columns)) {
    return { ok: false, faults: [SHEET], sheet: sheetToTable(parsed.data) };
  }
  const lineOf = (row: number) => row + 2 + linesBefore;
  const missing = NEEDED.filter((name) => !columns.includes(name));
  const faults = [
    ...(missing.length > 0
      ? [`line ${1 + linesBefore}: the columns ${missing.join(', ')} are missing`]
      : []),
    ...parsed.errors
      .filter(({ type }) => type !== 'Delimiter')
      .map(({ row = 0, message }) => `line ${lineOf(row)}: ${message}`),
    ...(parsed.data.length === 0 ? ['the table has no rows'] : []),
    ...rewrittenDates(parsed.data, lineOf),
  ];
  const rows = parsed.data.map((cells, index) => toRow(cells, lineOf(index)));
  if (faults.length === 0) return { ok: true, rows };
  return { ok: false, faults, ...(missing.length === 0 && { rows }) };
}

/** One remark on all dates that a spreadsheet has rewritten, with what was meant where that is clear. */
function rewrittenDates(
  rows: readonly Record<string, string>[],
  lineOf: (row: number) => number,
): string[] {
  const cells = rows.map((row) => row.date?.trim() ?? '');
  const proposals = proposeDates(cells);
  const lines = cells.flatMap((cell, row) =>
    isRewritten(cell)
      ? [
          `  line ${lineOf(row)}: ${cell} → ${proposals[row] ?? 'which day? Write it as year-month-day'}`,
        ]
      : [],
  );
  return lines.length === 0
    ? []
    : [
        `a spreadsheet has rewritten the column “date”; meant is perhaps:\n${lines.join('\n')}\nFormat the column as text, write the dates so, and save it again.`,
      ];
}

function toRow(cells: Record<string, string>, line: number): EventRow {
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
    line,
    id: cell('id') ?? '',
    record: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  };
}

function toCitation(text: string): { source: string; at?: string } {
  const [source = '', ...rest] = text.split('@');
  const at = rest.join('@').trim();
  return { source: source.trim(), ...(at !== '' && { at }) };
}
