/**
 * A historical date: Extended Date/Time Format text (EDTF, Library of Congress 2019) together with
 * the first and last day it can mean. It is never a `Date`, which would pretend to a day and an hour.
 */

export type Precision = 'day' | 'month' | 'year';

export interface HistoricalDate {
  /** The text as the author wrote it, for example `2014-12` or `2021-11-09/2021-12-09`. */
  edtf: string;
  /** First day the date can mean, as an ISO day. */
  earliest: string;
  /** Last day the date can mean, as an ISO day; `null` when it has no end. */
  latest: string | null;
  /** The coarsest precision of its parts. */
  precision: Precision;
  isRange: boolean;
  isApproximate: boolean;
  isUncertain: boolean;
}

/**
 * Orders two dates: the earlier start first; of two that start together, the one that lasts longer
 * (so that a month stands before the days within it); then by text, so that the order is total.
 */
export function compareDates(left: HistoricalDate, right: HistoricalDate): number {
  return (
    compareText(left.earliest, right.earliest) ||
    compareText(right.latest ?? '9999-12-31', left.latest ?? '9999-12-31') ||
    compareText(left.edtf, right.edtf)
  );
}

/** Whether two dates may share a day. */
export function datesOverlap(left: HistoricalDate, right: HistoricalDate): boolean {
  return (
    left.earliest <= (right.latest ?? '9999-12-31') &&
    right.earliest <= (left.latest ?? '9999-12-31')
  );
}

/** The whole years that a date touches, in order; an open end counts as its first year only. */
export function yearsOf(date: HistoricalDate): number[] {
  const startYear = Number(date.earliest.slice(0, 4));
  const endYear = date.latest === null ? startYear : Number(date.latest.slice(0, 4));
  return Array.from({ length: endYear - startYear + 1 }, (_, offset) => startYear + offset);
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
