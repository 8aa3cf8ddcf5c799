import { compareDates, yearsOf } from '../dates/historical-date.ts';
import type { Event } from './event.ts';

type OrderedEvent = Pick<Event, 'date' | 'id' | 'after'>;

/**
 * The events in the order of their dates; those of the same date in the order of their ids. An
 * event that names what it comes after never stands before it, as far as that is among the events.
 * Expects events of which none comes after itself.
 */
export function orderEvents<T extends OrderedEvent>(events: readonly T[]): T[] {
  const byDate = [...events].sort(
    (left, right) => compareDates(left.date, right.date) || (left.id < right.id ? -1 : 1),
  );
  const byId = new Map(byDate.map((event) => [event.id, event]));
  const ordered = new Set<T>();
  const waiting = new Set<T>();
  for (const event of byDate) {
    if (causesOf(event, byId).every((cause) => ordered.has(cause))) {
      place(event);
    } else {
      waiting.add(event);
    }
  }
  return [...ordered, ...waiting];

  /** Puts an event in its place, and after it what waited for it alone. */
  function place(event: T): void {
    ordered.add(event);
    for (const effect of waiting) {
      if (!causesOf(effect, byId).every((cause) => ordered.has(cause))) continue;
      waiting.delete(effect);
      place(effect);
    }
  }
}

function causesOf<T extends OrderedEvent>({ after }: T, byId: ReadonlyMap<string, T>): T[] {
  return after.flatMap((id) => byId.get(id) ?? []);
}

export interface YearGroup<T> {
  year: number;
  events: T[];
}

/** Ordered events in groups by the year in which each begins, or in which what it comes after did. */
export function groupByYear<T extends OrderedEvent>(events: readonly T[]): YearGroup<T>[] {
  const groups: YearGroup<T>[] = [];
  for (const event of orderEvents(events)) {
    const year = yearsOf(event.date)[0] ?? 0;
    const last = groups.at(-1);
    if (last && year <= last.year) last.events.push(event);
    else groups.push({ year, events: [event] });
  }
  return groups;
}
