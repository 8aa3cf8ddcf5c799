import { datesOverlap } from '../dates/historical-date.ts';
import { orderEvents } from '../events/order-events.ts';
import type { Event } from '../events/event.ts';
import type { Era } from '../timeline/eras.ts';
import { dayAfter } from '../timeline/timeline-rows.ts';
import { seededShuffle } from '../text/seeded-shuffle.ts';

type DatedEvent = Pick<Event, 'id' | 'date' | 'after'>;

/**
 * `count` groups of `size` events whose dates truly do not overlap, each group in the order of
 * time. The same events and seed give the same groups; fewer come back when there are too few.
 */
export function chronologyGroups<T extends DatedEvent>(
  events: readonly T[],
  options: { count: number; size: number; seed: string },
): T[][] {
  const groups: T[][] = [];
  let left = seededShuffle(orderEvents(events), options.seed);
  while (groups.length < options.count) {
    const group = takeApart(left, options.size);
    if (group.length < options.size) return groups;
    groups.push(orderEvents(group));
    left = left.filter((event) => !group.includes(event));
  }
  return groups;
}

function takeApart<T extends DatedEvent>(events: readonly T[], size: number): T[] {
  const group: T[] = [];
  for (const event of events) {
    if (group.length === size) break;
    if (group.every((other) => !datesOverlap(other.date, event.date))) group.push(event);
  }
  return group;
}

/**
 * Events that lie wholly within one era and touch no other, each with that era: of them one can be
 * asked in which period they fell. An era's own events are left out, for their titles may tell.
 */
export function eventsOfOneEra<T extends DatedEvent>(
  events: readonly T[],
  eras: readonly Era[],
): { event: T; era: Era }[] {
  return orderEvents(events).flatMap((event) => {
    if (eras.some((era) => era.events.includes(event.id)) || event.date.latest === null) return [];
    const startsAt = `${event.date.earliest}T00:00:00Z`;
    const endsAt = dayAfter(event.date.latest);
    const touched = eras.filter((era) => era.startsAt < endsAt && startsAt < era.endsAt);
    const [era] = touched;
    const isWithin = era !== undefined && era.startsAt <= startsAt && endsAt <= era.endsAt;
    return touched.length === 1 && isWithin ? [{ event, era }] : [];
  });
}
