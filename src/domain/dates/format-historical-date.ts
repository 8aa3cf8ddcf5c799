import type { HistoricalDate } from './historical-date.ts';

/** What is said around numbers and the names of months; `{date}` stands for them. */
interface DateMessages {
  /** Of an approximate date, as in “about 1980”. */
  about: string;
  /** Of an open range, as in “from June 2018”. */
  from: string;
  /** Of an uncertain date, as in “2013 (uncertain)”. */
  uncertain: string;
}

/** The language of a label; British English unless said. */
export interface DateFormat {
  locale?: string;
  messages?: DateMessages;
}

const ENGLISH_DATE_WORDS: DateMessages = {
  about: 'about {date}',
  from: 'from {date}',
  uncertain: '{date} (uncertain)',
};

/**
 * A date as a reader sees it, at its own precision and the same in every time zone.
 *
 * @example formatHistoricalDate(date('2021-11-09/2021-12-09')) // => '9 November – 9 December 2021'
 */
export function formatHistoricalDate(date: HistoricalDate, options: DateFormat = {}): string {
  const { locale = 'en-GB', messages = ENGLISH_DATE_WORDS } = options;
  const [start = '', end] = date.edtf.split('/').map((part) => part.replace(/[?~%]$/, ''));
  return [
    ...(date.isApproximate ? [messages.about] : []),
    ...(end === '..' ? [messages.from] : []),
    ...(date.isUncertain ? [messages.uncertain] : []),
  ].reduce(
    (label, message) => message.replace('{date}', () => label),
    labelOf({ start, end, locale }),
  );
}

/**
 * The beginning of a date for `<time datetime>`, as exact as it is known.
 *
 * @example machineDate(date('2014-12/2015-01')) // => '2014-12'
 */
export function machineDate({ edtf, earliest }: HistoricalDate): string {
  const [start = ''] = edtf.split('/').map((part) => part.replace(/[?~%]$/, ''));
  return /^\d{4}(?:-\d{2}){0,2}$/.test(start) ? start : earliest;
}

interface LabelParts {
  start: string;
  end: string | undefined;
  locale: string;
}

function labelOf({ start, end, locale }: LabelParts): string {
  const startFormat = formatFor(start, locale);
  if (end === undefined || end === '..') return startFormat.format(middayOf(start));
  if (start.length !== end.length) {
    return `${startFormat.format(middayOf(start))} – ${formatFor(end, locale).format(middayOf(end))}`;
  }
  const range = startFormat.formatRange(middayOf(start), middayOf(end));
  // Intl puts thin spaces around its dash; plain ones compare, search and wrap better.
  return range.replace(/[\u2009\u202f]/g, ' ');
}

/** By language and pieces: making one takes longer than its work. */
const formats = /* @__PURE__ */ new Map<string, Intl.DateTimeFormat>();

function formatFor(part: string, locale: string): Intl.DateTimeFormat {
  const pieces = part.split('-').length;
  const key = `${locale}/${pieces}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(pieces > 1 && { month: 'long' }),
      ...(pieces > 2 && { day: 'numeric' }),
    });
  formats.set(key, format);
  return format;
}

function middayOf(part: string): Date {
  const [year = 0, month = 1, day = 1] = part.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day, 12));
}
