/** What an author probably means who has written a date as people do. */

import { parseHistoricalDate } from './parse-historical-date.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_NAME = `(${MONTHS.join('|')})[a-z]*\\.?`;
const RANGE = /\s*(?:[–—]|\s-\s|\bto\b|\buntil\b)\s*/i;
const ABOUT = /^(?:~|c\.|ca\.|circa|about|around)\s*/i;

type Shape = [shape: RegExp, parts: (match: string[]) => (string | number | undefined)[]];

/** The ways to write a date, with year, month and day of each. */
const SHAPES: readonly Shape[] = [
  [/^(\d{4})$/, ([year]) => [year]],
  [/^(\d{4})(\d{2})(\d{2})$/, ([year, month, day]) => [year, month, day]],
  [/^(\d{4})[-./](\d{1,2})$/, ([year, month]) => [year, month]],
  [/^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/, ([year, month, day]) => [year, month, day]],
  // Where the month cannot be told from the day, nothing is suggested.
  [/^(1[3-9]|2\d|3[01])[-./](\d{1,2})[-./](\d{4})$/, ([day, month, year]) => [year, month, day]],
  [/^(\d{1,2})[-./](1[3-9]|2\d|3[01])[-./](\d{4})$/, ([month, day, year]) => [year, month, day]],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ([day, month, year]) => [year, month, day]],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?${MONTH_NAME},?\\s+(\\d{4})$`, 'i'),
    ([day, month, year]) => [year, monthOf(month), day],
  ],
  [
    new RegExp(`^${MONTH_NAME}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`, 'i'),
    ([month, day, year]) => [year, monthOf(month), day],
  ],
  [new RegExp(`^${MONTH_NAME},?\\s+(\\d{4})$`, 'i'), ([month, year]) => [year, monthOf(month)]],
];

/**
 * The EDTF of a date that is written otherwise; `undefined` where nothing, or more than one thing,
 * can be meant.
 *
 * @example suggestDate('16 December 2014') // => '2014-12-16'
 * @example suggestDate('2014–2016') // => '2014/2016'
 */
export function suggestDate(text: string): string | undefined {
  const ends = rangeOf(text.trim().replace(/[\u2010-\u2012\u2212]/g, '-'));
  const parts = ends.map(suggestPart);
  if (parts.length > 2 || parts.includes(undefined)) return undefined;
  const suggestion = parts.join('/');
  return parseHistoricalDate(suggestion).ok ? suggestion : undefined;
}

function rangeOf(text: string): string[] {
  const [, century = '', from = '', to = ''] = /^(\d\d)(\d\d)[-–](\d\d)$/.exec(text) ?? [];
  // “2014-15” is a span of years; “2014-12” a month, and “2014-21” might be a season.
  if (Number(to) > 12 && to > from && !isSeason(to)) return [century + from, century + to];
  const joined = /^(.*\d{4}.*)\/(.*\d{4}.*)$/.exec(text) ?? /^(\d{4})-(\d{4})$/.exec(text);
  return joined ? joined.slice(1) : text.split(RANGE);
}

function suggestPart(text: string): string | undefined {
  const about = ABOUT.test(text) ? '~' : '';
  const plain = text.replace(ABOUT, '').trim();
  for (const [shape, partsOf] of SHAPES) {
    const match = shape.exec(plain);
    if (!match) continue;
    const parts = partsOf(match.slice(1));
    return parts.map((part) => String(part).padStart(2, '0')).join('-') + about;
  }
  return undefined;
}

/** Whether EDTF has two digits in the place of a month for a season, a quarter or a half of a year. */
function isSeason(digits: string): boolean {
  return Number(digits) >= 21 && Number(digits) <= 41;
}

function monthOf(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
