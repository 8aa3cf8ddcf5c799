import { yearsOf } from '../dates/historical-date.ts';
import type { Event } from '../events/event.ts';
import { groupByYear } from '../events/order-events.ts';
import type { Interval } from './interval.ts';

/** A stretch of whole years; both belong to it. */
export interface YearRange {
  first: number;
  last: number;
}

/** The years that the events touch; `undefined` where there is no event. */
export function yearsOfEvents(events: readonly Pick<Event, 'date'>[]): YearRange | undefined {
  const years = events.flatMap(({ date }) => yearsOf(date));
  if (years.length === 0) return undefined;
  return years.reduce(
    ({ first, last }, year) => ({ first: Math.min(first, year), last: Math.max(last, year) }),
    { first: Infinity, last: -Infinity },
  );
}

/**
 * The span that an axis shows at first: the years, with the last months before them. It ends with
 * them, so that it begins and ends with the whole number of a year.
 */
export function wholeSpan({ first, last }: YearRange): Interval {
  return { startMs: dayMs(first - 1, '09-01'), endMs: dayMs(last + 1, '01-01') };
}

function dayMs(year: number, monthAndDay: string): number {
  return Date.parse(`${String(year).padStart(4, '0')}-${monthAndDay}T00:00:00Z`);
}

export interface YearColumn<T> {
  /** A year of the range; or the range's end, beyond which the events lie. */
  year: number;
  lies: 'before' | 'within' | 'after';
  /** Those that began then, in their order. */
  events: T[];
}

/** A column for each year of the range, and one at each end where events lie beyond it. */
export function yearColumns<T extends Pick<Event, 'date' | 'id' | 'after'>>(
  events: readonly T[],
  { first, last }: YearRange,
): YearColumn<T>[] {
  const groups = groupByYear(events);
  const inYears = (from: number, to: number) =>
    groups.filter(({ year }) => year >= from && year <= to).flatMap((group) => group.events);
  const within = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return [
    { year: first, lies: 'before' as const, events: inYears(-Infinity, first - 1) },
    ...within.map((year) => ({ year, lies: 'within' as const, events: inYears(year, year) })),
    { year: last, lies: 'after' as const, events: inYears(last + 1, Infinity) },
  ].filter((column) => column.lies === 'within' || column.events.length > 0);
}
