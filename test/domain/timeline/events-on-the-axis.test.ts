import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erasOf } from '../../../src/domain/timeline/eras.ts';
import {
  facetChoices,
  filterEvents,
  NO_FILTER,
} from '../../../src/domain/timeline/filter-events.ts';
import { layoutMarks, placeRows } from '../../../src/domain/timeline/layout-marks.ts';
import { moveOnAxis, type AxisMove } from '../../../src/domain/timeline/move-on-axis.ts';
import { orderEvents } from '../../../src/domain/events/order-events.ts';
import { timelineRows } from '../../../src/domain/timeline/timeline-rows.ts';
import { spanOf, windowOf } from '../../../src/domain/timeline/timeline-window.ts';
import { anEvent } from '../../support/timeline-builders.ts';

const events = [
  anEvent({ id: 'school', date: '2014-12-16', themes: ['attacks'], place: 'Peshawar' }),
  anEvent({ id: 'december', date: '2014-12', themes: ['attacks'] }),
  anEvent({ id: 'plan', date: '2014-12-24', themes: ['politics-and-law'], title: 'A plan' }),
  anEvent({ id: 'talks', date: '2021-10/2021-11', themes: ['talks-and-diplomacy', 'attacks'] }),
];
const lanes = ['attacks', 'security-operations', 'talks-and-diplomacy', 'politics-and-law'];
const rows = placeRows(timelineRows(orderEvents(events), lanes));

describe('rows', () => {
  test('of a lane stand in the order of the events, though a month begins before its days', () => {
    const killed = anEvent({ id: 'killed', date: '2009-08-05' });
    const successor = anEvent({ id: 'successor', date: '2009-08', after: ['killed'] });
    const placed = placeRows(timelineRows(orderEvents([successor, killed]), ['attacks']));
    expect(placed.map(({ row }) => row.eventId)).toEqual(['killed', 'successor']);
  });
});

describe('filter', () => {
  test('one value of each facet is enough, and every word must be there', () => {
    const ids = (filter: Partial<typeof NO_FILTER>) =>
      filterEvents(events, { ...NO_FILTER, ...filter }).map(({ id }) => id);
    expect(ids({ theme: ['talks-and-diplomacy', 'politics-and-law'] })).toEqual(['plan', 'talks']);
    expect(ids({ theme: ['attacks'], place: ['Peshawar'] })).toEqual(['school']);
    expect(ids({ text: 'PLÁN' })).toEqual(['plan']);
    expect(ids({ text: 'plan nowhere' })).toEqual([]);
  });

  test('the count beside a choice is what choosing it would show', () => {
    const filter = { ...NO_FILTER, place: ['Peshawar'] };
    for (const { value, count } of facetChoices(events, 'theme', filter)) {
      expect(filterEvents(events, { ...filter, theme: [value] })).toHaveLength(count);
    }
  });
});

describe('marks', () => {
  const window = (from: string, to: string, widthPx = 1000) => ({
    startMs: Date.parse(from),
    endMs: Date.parse(to),
    widthPx,
  });

  test('a day is a moment, a month a span; a span too narrow for two ends is a short one', () => {
    const shapes = (from: string, to: string) =>
      layoutMarks(rows, window(from, to)).map(({ id, shape }) => [id, shape]);
    expect(shapes('2014-11-01', '2015-02-01')).toEqual([
      ['december--attacks', 'span'],
      ['school--attacks', 'moment'],
      ['plan--politics-and-law', 'moment'],
    ]);
    expect(Object.fromEntries(shapes('2007-01-01', '2026-01-01'))).toMatchObject({
      'december--attacks': 'short-span',
    });
  });

  test('every row in the window is drawn once, alone or in a cluster', () => {
    const times = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 300 });
    fc.assert(
      fc.property(times, (days) => {
        const many = placeRows(
          timelineRows(
            days.map((offset, index) => anEvent({ id: `e${index}`, date: dayAt(offset) })),
            lanes,
          ),
        );
        const marks = layoutMarks(many, window('2010-01-01', '2019-01-01'));
        const drawn = marks.flatMap((mark) => mark.rows.map(({ id }) => id)).sort();
        expect(drawn).toEqual(many.map(({ row }) => row.id).sort());
      }),
    );
  });

  test('ten thousand events make a few hundred marks, and the selected one is never in a cluster', () => {
    const one = anEvent({ id: 'one', date: '2014-12-16' });
    const many = placeRows(
      timelineRows(
        Array.from({ length: 10_000 }, (_, index) => {
          const day = dayAt(index % 3000);
          return { ...one, id: `e${index}`, date: { ...one.date, earliest: day, latest: day } };
        }),
        lanes,
      ),
    );
    const marks = layoutMarks(many, window('2010-01-01', '2019-01-01'), 'e5000--attacks');
    expect(marks.length).toBeLessThan(400);
    expect(marks.find(({ id }) => id === 'e5000--attacks')?.shape).toBe('moment');
  });
});

describe('keys', () => {
  const moves: [from: string, move: AxisMove, to: string][] = [
    ['december--attacks', 'later', 'school--attacks'],
    ['school--attacks', 'earlier', 'december--attacks'],
    ['december--attacks', 'earlier', 'december--attacks'],
    ['december--attacks', 'last', 'talks--attacks'],
    ['talks--attacks', 'first', 'december--attacks'],
    ['school--attacks', 'year-later', 'talks--attacks'],
    ['talks--attacks', 'year-earlier', 'school--attacks'],
    ['school--attacks', 'lane-below', 'talks--talks-and-diplomacy'],
    ['plan--politics-and-law', 'lane-above', 'talks--talks-and-diplomacy'],
    ['school--attacks', 'lane-above', 'school--attacks'],
  ];

  test.each(moves)('from %s, %s leads to %s', (current, move, to) => {
    expect(moveOnAxis(rows, lanes, { current, move })?.row.id).toBe(to);
  });

  test.each<[from: string, move: AxisMove, to: string]>([
    ['plan--politics-and-law', 'lane-above', 'near--attacks'],
    ['near--attacks', 'lane-below', 'plan--politics-and-law'],
    ['first--attacks', 'year-later', 'near--attacks'],
    ['last--attacks', 'year-earlier', 'near--attacks'],
    ['near--attacks', 'year-later', 'last--attacks'],
    ['near--attacks', 'year-earlier', 'first--attacks'],
    ['last--attacks', 'year-later', 'last--attacks'],
  ])('in lanes of several, from %s, %s leads to %s', (current, move, to) => {
    const several = placeRows(
      timelineRows(
        orderEvents([
          anEvent({ id: 'first', date: '2011-06-01' }),
          anEvent({ id: 'near', date: '2013-06-01' }),
          anEvent({ id: 'after', date: '2013-09-01' }),
          anEvent({ id: 'last', date: '2014-09-01' }),
          anEvent({ id: 'plan', date: '2013-05-01', themes: ['politics-and-law'] }),
          anEvent({ id: 'law', date: '2015-01-01', themes: ['politics-and-law'] }),
        ]),
        lanes,
      ),
    );
    expect(moveOnAxis(several, lanes, { current, move })?.row.id).toBe(to);
  });

  test('from nowhere, any key leads to the first event', () => {
    const found = moveOnAxis(rows, lanes, { current: undefined, move: 'later' });
    expect(found?.row.id).toBe('december--attacks');
  });
});

describe('eras', () => {
  test('last from their first event’s first day to their last event’s last known day', () => {
    const eras = erasOf([
      anEvent({ id: 'a', date: '2014-06-15/..', era: 'The operations' }),
      anEvent({ id: 'b', date: '2017-02-22/..', era: 'The operations' }),
      anEvent({ id: 'c', date: '2021-10/2021-11', era: 'The talks' }),
      anEvent({ id: 'd', date: '2015' }),
    ]);
    expect(eras).toEqual([
      {
        title: 'The operations',
        startsAt: '2014-06-15T00:00:00Z',
        endsAt: '2017-02-23T00:00:00Z',
        events: ['a', 'b'],
      },
      {
        title: 'The talks',
        startsAt: '2021-10-01T00:00:00Z',
        endsAt: '2021-12-01T00:00:00Z',
        events: ['c'],
      },
    ]);
  });
});

describe('the window', () => {
  const whole = { startMs: 0, endMs: 1 };

  test('is what is asked, else the time around the event, else all', () => {
    expect(spanOf({ from: '2014-01-01', to: '2014-01-31' }, undefined, whole)).toEqual({
      startMs: Date.parse('2014-01-01'),
      endMs: Date.parse('2014-02-01'),
    });
    const { startMs, endMs } = spanOf(undefined, events[0], whole);
    expect(startMs).toBeLessThan(Date.parse('2014-12-16'));
    expect(endMs).toBeGreaterThan(Date.parse('2014-12-16'));
    expect(spanOf(undefined, undefined, whole)).toBe(whole);
  });

  test('is the same after a way through the address', () => {
    const window = { from: '2014-01-01', to: '2014-12-31' };
    expect(windowOf(spanOf(window, undefined, whole))).toEqual(window);
  });

  test('is whole days in the address, within the years that an address can have', () => {
    const span = {
      startMs: Date.parse('2014-05-05T13:00Z'),
      endMs: Date.parse('2014-06-01T01:00Z'),
    };
    expect(windowOf(span)).toEqual({ from: '2014-05-05', to: '2014-06-01' });
    expect(windowOf({ startMs: Date.UTC(-5000, 0), endMs: Date.UTC(12_000, 0) })).toEqual({
      from: '1000-01-01',
      to: '9999-12-31',
    });
  });
});

function dayAt(offset: number): string {
  return new Date(Date.UTC(2010, 0, 1 + offset)).toISOString().slice(0, 10);
}
