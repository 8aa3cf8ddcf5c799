/** A sheet of TimelineJS, as its template has it, turned into a table of events to be completed. */

import Papa from 'papaparse';

const NEEDED = ['year', 'headline', 'text'];

/** Whether the headings are those of a TimelineJS sheet. */
export function isTimelineJsSheet(columns: readonly string[]): boolean {
  return NEEDED.every((name) => columns.includes(name));
}

export interface SheetAsTable {
  /** A CSV text with the columns of an event, those that the sheet lacks empty. */
  table: string;
  /** How many events are in it. */
  count: number;
  /** Rows that are no event: the title of the whole, eras, rows without a headline or a year. */
  leftOut: string[];
}

/** The events of the sheet's rows, whose cells are by the headings in lower case. */
export function sheetToTable(rows: readonly Record<string, string>[]): SheetAsTable {
  const cellOf = (row: Record<string, string>, name: string) => (row[name] ?? '').trim();
  const isEvent = (row: Record<string, string>) =>
    !/^(?:title|era)$/i.test(cellOf(row, 'type')) &&
    cellOf(row, 'headline') !== '' &&
    dateOf(row, '') !== '';
  const events = rows.filter(isEvent);
  const taken = new Map<string, number>();
  const table = events.map((row) => {
    const title = withoutTags(cellOf(row, 'headline'));
    const [from, to] = [dateOf(row, ''), dateOf(row, 'end ')];
    return {
      id: idFor(title, taken),
      title,
      date: to === '' || to === from ? from : `${from}/${to}`,
      summary: withoutTags(cellOf(row, 'text')),
      themes: '',
      place: '',
      known: '',
      basis: '',
      citations: '',
    };
  });
  return {
    table: `${Papa.unparse(table, { newline: '\n' })}\n`,
    count: events.length,
    leftOut: rows
      .filter((row) => !isEvent(row))
      .map((row) => cellOf(row, 'headline') || '(no headline)'),
  };
}

/** The date in EDTF, as far as the cells say it; empty where they say no year. */
function dateOf(row: Record<string, string>, prefix: '' | 'end '): string {
  const part = (name: string) => Number((row[`${prefix}${name}`] ?? '').trim() || NaN);
  const [year, month, day] = [part('year'), part('month'), part('day')];
  if (!Number.isInteger(year)) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  const start = String(year).padStart(4, '0');
  if (!Number.isInteger(month)) return start;
  return Number.isInteger(day) ? `${start}-${two(month)}-${two(day)}` : `${start}-${two(month)}`;
}

function withoutTags(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

function idFor(title: string, taken: Map<string, number>): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .split('-')
    .slice(0, 6)
    .join('-');
  const id = words || 'event';
  const before = taken.get(id) ?? 0;
  taken.set(id, before + 1);
  return before === 0 ? id : `${id}-${before + 1}`;
}
