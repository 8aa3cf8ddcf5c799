import { compareDates, yearsOf } from '../dates/historical-date.ts';
import type { Event } from './event.ts';

/** The events in the order of their dates; those of the same date in the order of their ids. */
export function orderEvents<T extends Pick<Event, 'date' | 'id'>>(events: readonly T[]): T[] {
  return [...events].sort(
    (left, right) => compareDates(left.date, right.date) || (left.id < right.id ? -1 : 1),
  );
}

export interface YearGroup<T> {
  year: number;
  events: T[];
}

/** Ordered events in groups by the year in which each begins. */
export function groupByYear<T extends Pick<Event, 'date' | 'id'>>(
  events: readonly T[],
): YearGroup<T>[] {
  const groups: YearGroup<T>[] = [];
  for (const event of orderEvents(events)) {
    const year = yearsOf(event.date)[0] ?? 0;
    const last = groups.at(-1);
    if (last?.year === year) last.events.push(event);
    else groups.push({ year, events: [event] });
  }
  return groups;
}
