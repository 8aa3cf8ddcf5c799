import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutMarks, placeRows } from '../../../src/domain/timeline/layout-marks.ts';
import { timelineRows } from '../../../src/domain/timeline/timeline-rows.ts';
import {
  MIN_SPAN_MS,
  reachOf,
  touchesWindow,
  unitAtStart,
  windowOfYear,
  withinReach,
  yearOfWindow,
} from '../../../src/domain/timeline/timeline-window.ts';
import { anEvent } from '../../support/timeline-builders.ts';

const whole = { startMs: Date.UTC(2007, 0, 1), endMs: Date.UTC(2026, 0, 1) };
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
const span = (from: string, to: string) => ({ startMs: day(from), endMs: day(to) });

describe('a window', () => {
  test('of one day is as long as the axis can show, around that day', () => {
    const { startMs, endMs } = withinReach(span('2023-05-05', '2023-05-06'), whole);
    expect(endMs - startMs).toBe(MIN_SPAN_MS);
    expect(startMs).toBeLessThan(day('2023-05-05'));
    expect(endMs).toBeGreaterThan(day('2023-05-06'));
  });

  test('that shows something stays as it is', () => {
    const asked = span('2014-01-01', '2015-01-01');
    expect(withinReach(asked, whole)).toEqual(asked);
  });

  test('reaches to what lies before the years of the course', () => {
    const early = { startMs: day('1947-08-14') };
    expect(reachOf([early], whole)).toEqual({ ...whole, startMs: early.startMs });
  });

  test('reaches to the end of the day of what lies after them', () => {
    const late = { startMs: day('2030-05-05') };
    expect(reachOf([late], whole)).toEqual({ ...whole, endMs: day('2030-05-06') });
    expect(reachOf([], whole)).toEqual(whole);
  });

  test('whose middle lies outside comes with its middle to the edge', () => {
    const length = { startMs: day('2000-01-01'), endMs: day('2001-01-01') };
    const { startMs, endMs } = withinReach(length, whole);
    expect((startMs + endMs) / 2).toBe(whole.startMs);
    expect(endMs - startMs).toBe(length.endMs - length.startMs);
  });

  test('of any length anywhere comes to where there is something', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -6e13, max: 6e13 }),
        fc.integer({ min: 86_400_000, max: 1e14 }),
        (startMs, length) => {
          const kept = withinReach({ startMs, endMs: startMs + length }, whole);
          expect(kept.endMs).toBeGreaterThan(whole.startMs);
          expect(kept.startMs).toBeLessThan(whole.endMs);
          expect(kept.endMs - kept.startMs).toBeGreaterThanOrEqual(MIN_SPAN_MS - 1);
        },
      ),
    );
  });
});

describe('a year in the address', () => {
  test('is its first day to its last, in four digits', () => {
    expect(windowOfYear(2014)).toEqual({ from: '2014-01-01', to: '2014-12-31' });
    expect(windowOfYear(712)).toEqual({ from: '0712-01-01', to: '0712-12-31' });
  });

  test('is known again, and no other stretch of days is taken for one', () => {
    expect(yearOfWindow(windowOfYear(2014))).toBe(2014);
    expect(yearOfWindow({ from: '2014-01-02', to: '2014-12-31' })).toBeUndefined();
    expect(yearOfWindow({ from: '2014-01-01', to: '2014-12-30' })).toBeUndefined();
    expect(yearOfWindow({ from: '2014-01-01', to: '2015-12-31' })).toBeUndefined();
  });
});

test.each([
  ['2014-01-01', '2014-01-31', true],
  ['2014-01-31', null, true],
  ['2013-12-01', '2014-01-01', true],
  ['2013-12-01', '2013-12-31', false],
  ['2014-02-01', '2014-02-28', false],
  ['2013-12-31', null, false],
])('a date from %s to %s shares a day with January 2014: %s', (earliest, latest, shares) => {
  expect(touchesWindow({ earliest, latest }, { from: '2014-01-01', to: '2014-01-31' })).toBe(
    shares,
  );
});

describe('the larger unit at the left of the axis', () => {
  const format = (ms: number, unit: 'year' | 'month') =>
    new Date(ms).toISOString().slice(0, unit === 'year' ? 4 : 7);
  test.each([
    ['2023-02-01', '2023-11-30', 1000, '2023', 'months have their year'],
    ['2014-12-02', '2014-12-28', 1000, '2014-12', 'days have their month'],
    ['2007-01-01', '2026-01-01', 1000, '', 'years need no larger unit'],
    ['2023-12-28', '2024-10-01', 1000, '', 'the next year begins where the name would stand'],
    ['2023-02-01', '2023-11-30', 210, '', 'on a narrow axis there are years'],
    ['2023-02-01', '2023-06-30', 210, '2023', 'and months, once it is zoomed in'],
    ['2023-02-01', '2024-02-01', 330, '2023', 'a year of 330 pixels has months'],
    ['2023-02-01', '2024-02-01', 329, '', 'a narrower one has none'],
    ['2023-02-01', '2023-03-04', 400, '2023', 'a month of 400 pixels has no days'],
    ['2023-02-01', '2023-03-04', 401, '2023-02', 'a wider one has'],
    [
      '2023-12-11',
      '2024-01-11',
      62,
      '2023',
      'a name of four letters and ten pixels has room in 42',
    ],
    ['2023-12-12', '2024-01-12', 62, '', 'and none in 40'],
  ])('from %s to %s on %i pixels it is “%s”: %s', (from, to, widthPx, unit) => {
    expect(unitAtStart(span(from, to), { widthPx, format })).toBe(unit);
  });
});

test('a label at the left edge goes with its mark', () => {
  const rows = placeRows(
    timelineRows(
      [
        anEvent({ id: 'before', date: '2023-01-30', themes: ['attacks'] }),
        anEvent({ id: 'within', date: '2023-06-01', themes: ['attacks'] }),
      ],
      ['attacks'],
    ),
  );
  const seen = span('2023-02-01', '2023-12-01');
  const drawn = span('2022-09-01', '2024-05-01');
  const labels = layoutMarks(rows, { ...drawn, widthPx: 2000, seen }).map(({ id, labelPx }) => [
    id,
    labelPx > 0,
  ]);
  expect(labels).toEqual([
    ['before--attacks', false],
    ['within--attacks', true],
  ]);
});

test('a span that is longer than the window has its name in the part that is seen', () => {
  const events = [anEvent({ id: 'long', date: '2010/2020', themes: ['attacks'] })];
  const seen = span('2014-01-01', '2015-01-01');
  const drawn = { ...span('2013-07-01', '2015-07-01'), widthPx: 2000, seen };
  const [mark] = layoutMarks(placeRows(timelineRows(events, ['attacks'])), drawn);
  // The first half year of the drawing is out of sight.
  expect(mark?.labelInsetPx).toBeCloseTo((184 / 730) * 2000, 0);
  expect(mark?.labelPx).toBeGreaterThan(200);
});

describe('names beside marks', () => {
  const near = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      anEvent({ id: `event-${at}`, date: `2014-0${1 + at}-01`, themes: ['attacks'] }),
    );
  const named = (count: number) =>
    layoutMarks(placeRows(timelineRows(near(count), ['attacks'])), {
      ...span('2014-01-01', '2015-01-01'),
      widthPx: 200,
    }).filter(({ labelPx }) => labelPx > 0).length;

  test('stand in rows of their own while the lane has few', () => {
    expect(named(5)).toBe(5);
  });

  test('are left out where there would be too many rows, and the marks stay', () => {
    expect(named(9)).toBeGreaterThanOrEqual(5);
    expect(named(9)).toBeLessThan(9);
  });
});

describe('a lane is as tall as what is seen in it', () => {
  const seen = span('2014-01-01', '2015-01-01');
  const drawn = { ...span('2013-07-01', '2015-07-01'), widthPx: 2000, seen };
  const marksOf = (events: ReturnType<typeof anEvent>[]) =>
    layoutMarks(placeRows(timelineRows(events, ['attacks'])), drawn);
  const crowd = (month: string) =>
    Array.from({ length: 5 }, (_, at) =>
      anEvent({ id: `${month}-${at}`, date: `${month}-1${at}`, themes: ['attacks'], story: true }),
    );
  const named = (marks: ReturnType<typeof marksOf>, month: string) =>
    marks.filter(({ id, labelPx }) => id.startsWith(month) && labelPx > 0).length;

  test('a crowd that is out of sight is a mark with its number, on either side', () => {
    const inSight = anEvent({ id: 'seen', date: '2014-06-15', themes: ['attacks'] });
    const marks = marksOf([...crowd('2013-08'), inSight, ...crowd('2015-04')]);
    expect(marks.map(({ shape, rows }) => [shape, rows.length])).toEqual([
      ['cluster', 5],
      ['moment', 1],
      ['cluster', 5],
    ]);
  });

  test('a crowd that is seen has its rows, though it be of the story', () => {
    const marks = marksOf([...crowd('2013-08'), ...crowd('2014-06'), ...crowd('2015-04')]);
    expect(named(marks, '2014-06')).toBe(5);
    expect(marks).toHaveLength(7);
  });

  test('one alone that is out of sight has its name where something seen has a row', () => {
    const inSight = anEvent({ id: 'seen', date: '2014-06-15', themes: ['attacks'] });
    const outside = anEvent({ id: 'outside', date: '2013-08-10', themes: ['attacks'] });
    expect(named(marksOf([outside, inSight]), 'outside')).toBe(1);
    expect(named(marksOf([outside]), 'outside')).toBe(0);
  });

  test('where nothing is seen, nothing has a name', () => {
    expect(marksOf(crowd('2013-08')).every(({ labelPx }) => labelPx === 0)).toBe(true);
  });
});
