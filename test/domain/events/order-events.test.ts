import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupByYear, orderEvents } from '../../../src/domain/events/order-events.ts';
import { aDate } from '../../support/builders.ts';

function dated(id: string, date: string, ...after: string[]) {
  return { id, date: aDate(date), after };
}

function idsOf(events: readonly { id: string }[]): string[] {
  return events.map(({ id }) => id);
}

describe('the order of events', () => {
  test('puts a month before the days within it', () => {
    const events = [dated('school', '2014-12-16'), dated('december', '2014-12')];
    expect(idsOf(orderEvents(events))).toEqual(['december', 'school']);
  });

  test('puts a month after a day within it that it is said to come after', () => {
    const events = [
      dated('successor', '2009-08', 'killed'),
      dated('killed', '2009-08-05'),
      dated('elsewhere', '2009-08-03'),
      dated('later', '2009-08-20'),
    ];
    expect(idsOf(orderEvents(events))).toEqual(['elsewhere', 'killed', 'successor', 'later']);
  });

  test('keeps a chain whose links all have one date', () => {
    const events = [dated('a', '2022', 'b'), dated('b', '2022', 'c'), dated('c', '2022')];
    expect(idsOf(orderEvents(events))).toEqual(['c', 'b', 'a']);
  });

  test('waits for all that an event comes after', () => {
    const events = [
      dated('effect', '2022', 'one', 'two'),
      dated('one', '2022-03'),
      dated('two', '2022-06'),
    ];
    expect(idsOf(orderEvents(events))).toEqual(['one', 'two', 'effect']);
  });

  test('asks nothing of an event that is not among those to be ordered', () => {
    const events = [dated('effect', '2022', 'filtered-away'), dated('late', '2023')];
    expect(idsOf(orderEvents(events))).toEqual(['effect', 'late']);
  });

  test('is total: any events have one order, whichever way they are asked', () => {
    const dates = fc.constantFrom('2014', '2014-12', '2014-12-16', '2014/2015', '2014-12/..');
    const some = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 4 }),
        date: dates.map(aDate),
        follows: fc.nat(12),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (list) => {
        // Each may follow one that stands before it in the list, so that there is no circle.
        const events = list.map(({ id, date, follows }, index) => ({
          id,
          date,
          after: follows < index ? [list[follows]?.id ?? ''] : [],
        }));
        const ids = idsOf(orderEvents(events));
        expect(ids.length).toBe(events.length);
        expect(idsOf(orderEvents([...events].reverse()))).toEqual(ids);
        for (const { id, after } of events) {
          for (const cause of after) expect(ids.indexOf(cause)).toBeLessThan(ids.indexOf(id));
        }
      }),
    );
  });
});

test('a year has one group, though what came after an event of it may have begun before', () => {
  const groups = groupByYear([
    dated('long', '2020/2022', 'late'),
    dated('late', '2020-12-31'),
    dated('next', '2021-01-01'),
  ]);
  expect(groups.map(({ year, events }) => [year, idsOf(events)])).toEqual([
    [2020, ['late', 'long']],
    [2021, ['next']],
  ]);
});
