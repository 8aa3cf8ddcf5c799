/** Dates that a spreadsheet has rewritten in its own manner, and what was meant by them. */

import { DAY_MS } from '../domain/dates/durations.ts';

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
/** Day 0 of spreadsheets, so that 1 March 1900 and all after it are right. */
const DAY_ZERO_MS = Date.UTC(1899, 11, 30);
/** 1954 to 2064: smaller numbers are years, larger ones anything. */
const SERIALS = { least: 20_000, most: 60_000 };
/** Two digits up to here are of this century. */
const LATEST_SHORT_YEAR = 49;

/**
 * What each cell of a column was before a spreadsheet rewrote it, in EDTF; `undefined` for a cell that
 * was not, or that could be two days. Whether days or months come first is seen from the whole column.
 *
 * @example proposeDates(['11-Mar-15', 'Dec-14', '41989']) // => ['2015-03-11', '2014-12', '2014-12-16']
 */
export function proposeDates(cells: readonly string[]): (string | undefined)[] {
  const order = orderIn(cells);
  return cells.map((cell) => proposeDate(cell.trim(), order));
}

/** Whether a cell looks like what spreadsheets make of dates. */
export function isRewritten(cell: string): boolean {
  return partsOf(cell.trim()) !== undefined;
}

/** A year with its month and day, in digits; or two numbers of which one is the day, one the month. */
type Parts =
  { year: string; month: number; day?: string | undefined } | { year: string; pair: Pair };
type Pair = readonly [first: number, second: number];
type Order = 'day-first' | 'month-first' | undefined;

/** What stands around a date in a long form of it: the day of the week, the ending of an ordinal, a time. */
const AROUND =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? |(?<=\b\d{1,2})(?:st|nd|rd|th)\b|[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?z?$/gi;

function partsOf(cell: string): Parts | undefined {
  const text = cell.replace(AROUND, '');
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(text)?.[1];
  if (serial) return serialParts(Number(serial));
  const [, compactYear, compactMonth, compactDay] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (compactYear && isMonth(compactMonth)) {
    return { year: compactYear, month: Number(compactMonth), day: compactDay };
  }
  const [, year, sign, month, day] = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text) ?? [];
  // 2014.5 is a number.
  const isDate = isMonth(month) && (day !== undefined || sign !== '.');
  if (year && isDate && !isEdtf(cell)) return { year, month: Number(month), day };
  const [, first, second, behind] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text) ?? [];
  if (behind) return { year: behind, pair: [Number(first), Number(second)] };
  const [, monthAlone, itsYear] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (itsYear && isMonth(monthAlone)) return { year: itsYear, month: Number(monthAlone) };
  return namedParts(text);
}

const isMonth = (digits: string | undefined) => Number(digits) >= 1 && Number(digits) <= 12;

const isEdtf = (text: string) => /^\d{4}-\d{2}(?:-\d{2})?$/.test(text);

/** With the month as a word: `11-Mar-15`, `Dec-14`, `December 16, 2014`. */
function namedParts(text: string): Parts | undefined {
  const [, before, name = '', behind, year = ''] =
    /^(?:(\d{1,2})[-/. ])?([a-z]{3,9})\.?,?(?: (\d{1,2}),?)?[-/. ](\d{4}|\d{2})$/i.exec(text) ?? [];
  const month = monthOf(name);
  if (month === 0 || (before && behind)) return undefined;
  const day = before ?? behind;
  // “Dec 16” may be a day of December.
  if (day === undefined && /[a-z]\.? \d{2}$/i.test(text)) return undefined;
  return { year, month, day };
}

/** From 1, or 0 for what is no name of a month, whole or shortened. */
function monthOf(name: string): number {
  const word = name.toLowerCase();
  return word === '' ? 0 : MONTHS.findIndex((month) => month.startsWith(word)) + 1;
}

function serialParts(serial: number): Parts | undefined {
  if (serial < SERIALS.least || serial > SERIALS.most) return undefined;
  const [year = '', month, day] = isoDay(DAY_ZERO_MS + serial * DAY_MS).split('-');
  return { year, month: Number(month), day };
}

function orderIn(cells: readonly string[]): Order {
  const pairs = cells.flatMap((cell) => {
    const parts = partsOf(cell.trim());
    return parts && 'pair' in parts ? [parts.pair] : [];
  });
  const isDayFirst = pairs.some(([first]) => first > 12);
  const isMonthFirst = pairs.some(([, second]) => second > 12);
  if (isDayFirst === isMonthFirst) return undefined;
  return isDayFirst ? 'day-first' : 'month-first';
}

function proposeDate(text: string, order: Order): string | undefined {
  const parts = partsOf(text);
  if (parts === undefined) return undefined;
  const year = yearOf(parts.year);
  if (!('pair' in parts)) return joined(year, parts.month, parts.day);
  const [first, second] = parts.pair;
  if (first === second) return joined(year, first, String(second));
  if (order === undefined) return undefined;
  return order === 'day-first'
    ? joined(year, second, String(first))
    : joined(year, first, String(second));
}

function yearOf(digits: string): number {
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) <= LATEST_SHORT_YEAR ? 2000 : 1900);
}

/** The date in EDTF; `undefined` for a day or a month of a day that the calendar does not have. */
function joined(year: number, month: number, day: string | undefined): string | undefined {
  const two = (value: number) => String(value).padStart(2, '0');
  const padded = String(year).padStart(4, '0');
  if (day === undefined) return `${padded}-${two(month)}`;
  const ms = Date.UTC(year, month - 1, Number(day));
  const date = `${padded}-${two(month)}-${two(Number(day))}`;
  return isoDay(ms) === date ? date : undefined;
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
