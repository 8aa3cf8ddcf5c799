import { parse as parseEdtf, default as edtf } from 'edtf';
import type { HistoricalDate, Precision } from './historical-date.ts';

/** What is wrong with a date's text, so that the author can be told. */
export type DateFault = 'not-edtf' | 'impossible' | 'end-before-start';

export type ParsedDate = { ok: true; date: HistoricalDate } | { ok: false; fault: DateFault };

interface EdtfPart {
  type: string;
  values: number[];
  approximate?: boolean;
  uncertain?: boolean;
  unspecified?: number;
}

const LOOKS_LIKE_A_DATE = /^\d{4}(-\d{2}){0,2}[?~%]?$/;
/** EDTF gives months above 12 to seasons, and years of four digits begin with 1000. */
const IN_THE_CALENDAR = /^[1-9]\d{3}(-(0[1-9]|1[0-2])(-\d{2})?)?[?~%]?$/;
const PRECISIONS: readonly Precision[] = ['year', 'month', 'day'];

/**
 * Reads EDTF text: a day, month or year, each possibly approximate (`~`) or uncertain (`?`), or a
 * range of two such, whose end may be open (`2018-06/..`). Never throws.
 *
 * @example parseHistoricalDate('2014-12') // => { ok: true, date: { earliest: '2014-12-01', latest: '2014-12-31', … } }
 */
export function parseHistoricalDate(text: string): ParsedDate {
  const before = read.get(text);
  if (before) return before;
  const parsed = parse(text);
  if (read.size < MOST_KEPT) read.set(text, parsed);
  return parsed;
}

/** Reading EDTF takes a hundred times as long as looking it up, and a course reads each date often. */
const read = /* @__PURE__ */ new Map<string, ParsedDate>();
const MOST_KEPT = 20_000;

function parse(text: string): ParsedDate {
  const ends = text.split('/');
  const [start = '', end] = ends;
  if (ends.length > 2) return { ok: false, fault: 'not-edtf' };
  const first = parsePart(start);
  if (typeof first === 'string') return { ok: false, fault: first };
  if (end === undefined) return { ok: true, date: describe(text, first, first) };
  if (end === '..') return { ok: true, date: describe(text, first, null) };
  const last = parsePart(end);
  if (typeof last === 'string') return { ok: false, fault: last };
  if (last.earliest < first.earliest) return { ok: false, fault: 'end-before-start' };
  return { ok: true, date: describe(text, first, last) };
}

interface PlainPart {
  earliest: string;
  latest: string;
  precision: Precision;
  isApproximate: boolean;
  isUncertain: boolean;
}

function parsePart(text: string): PlainPart | DateFault {
  if (!LOOKS_LIKE_A_DATE.test(text)) return 'not-edtf';
  if (!IN_THE_CALENDAR.test(text)) return 'impossible';
  try {
    const part = parseEdtf(text) as EdtfPart;
    const extent = edtf(text) as { min: number; max: number };
    return {
      earliest: isoDay(extent.min),
      latest: isoDay(extent.max),
      precision: PRECISIONS[part.values.length - 1] ?? 'day',
      isApproximate: Boolean(part.approximate),
      isUncertain: Boolean(part.uncertain),
    };
  } catch {
    return 'impossible';
  }
}

function describe(text: string, first: PlainPart, last: PlainPart | null): HistoricalDate {
  const coarsest = Math.min(
    PRECISIONS.indexOf(first.precision),
    PRECISIONS.indexOf((last ?? first).precision),
  );
  return {
    edtf: text,
    earliest: first.earliest,
    latest: last === null ? null : last.latest,
    precision: PRECISIONS[coarsest] ?? 'day',
    isRange: text.includes('/'),
    isApproximate: first.isApproximate || Boolean(last?.isApproximate),
    isUncertain: first.isUncertain || Boolean(last?.isUncertain),
  };
}

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
