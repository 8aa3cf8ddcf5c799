import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/dates/durations.ts';
import {
  labelWithin,
  layoutMarks,
  placeRows,
  type AxisMark,
  type PlacedRow,
} from '../../../src/domain/timeline/layout-marks.ts';
import type { TimelineRow } from '../../../src/domain/timeline/timeline-rows.ts';

/** A day at the edge of a bin, of those that are 28 days wide and of those that are 64. */
const FIRST = 28 * 64 * 8;
/** What a name takes: 144 pixels, and 22 for the mark that it stands beside. */
const NAMED = 166;

interface Placed {
  /** In days from the left edge of the window. */
  at: number;
  days?: number;
  lane?: string;
  isStory?: boolean;
}

const days = (from: number, to: number) => ({
  startMs: (FIRST + from) * DAY_MS,
  endMs: (FIRST + to) * DAY_MS,
});

function rowAt(index: number, { at, days: length = 1, lane = 'lane', isStory = false }: Placed) {
  const { startMs, endMs } = days(at, at + length);
  const row: TimelineRow = {
    id: `row-${index}`,
    eventId: `row-${index}`,
    title: '',
    label: '',
    lane,
    startsAt: new Date(startMs).toISOString(),
    endsAt: new Date(endMs).toISOString(),
    precision: length === 1 ? 'day' : 'month',
    known: 'stated',
    isStory,
  };
  return row;
}

/** Rows on an axis on which a day is a pixel: moments by the day they are at, or more of them. */
const rowsAt = (...all: (number | Placed)[]): PlacedRow[] =>
  placeRows(all.map((one, index) => rowAt(index, typeof one === 'number' ? { at: one } : one)));

/** In a window of a thousand days on as many pixels, of which a reader sees a part. */
function layOut(
  rows: PlacedRow[],
  { seen = [0, 1000] as [from: number, to: number], selected = '' } = {},
): AxisMark[] {
  return layoutMarks(rows, { ...days(0, 1000), widthPx: 1000, seen: days(...seen) }, selected);
}

const named = (marks: AxisMark[]) => marks.map(({ labelPx }) => labelPx > 0);
const shapes = (marks: AxisMark[]) => marks.map(({ shape, rows }) => `${shape} ${rows.length}`);
const ids = (marks: AxisMark[]) => marks.map(({ rows }) => rows.map(({ id }) => id).join(' '));

describe('rows with their times', () => {
  test('stand in the order of their beginnings, across lanes', () => {
    const placed = rowsAt(300, { at: 200, lane: 'other' }, 400);
    expect(placed.map(({ row }) => row.id)).toEqual(['row-1', 'row-0', 'row-2']);
  });

  test('of a lane keep the order they come in, and the next lane is not held up by it', () => {
    const placed = rowsAt(300, 100, { at: 200, lane: 'other' });
    expect(placed.map(({ row }) => row.id)).toEqual(['row-2', 'row-0', 'row-1']);
  });
});

describe('what is drawn', () => {
  test('is what touches the window, at either edge, and nothing beyond it', () => {
    const rows = rowsAt(-2, -1, 1000, 1001);
    expect(ids(layOut(rows))).toEqual(['row-1', 'row-2']);
  });

  test('is a span from twelve pixels on; for an event of the story, from what its name takes', () => {
    const all = [
      { at: 0, days: 11 },
      { at: 100, days: 12 },
      { at: 200, days: 89, isStory: true },
      { at: 400, days: 90, isStory: true },
    ];
    expect(shapes(layOut(rowsAt(...all)))).toEqual([
      'short-span 1',
      'span 1',
      'short-span 1',
      'span 1',
    ]);
  });

  test('three in a bin stay three marks, four are a cluster', () => {
    expect(shapes(layOut(rowsAt(0, 9, 27)))).toEqual(['moment 1', 'moment 1', 'moment 1']);
    const [cluster, next] = layOut(rowsAt(0, 9, 18, 27, 28));
    expect(cluster).toMatchObject({
      id: `cluster-lane-${FIRST * DAY_MS}-4`,
      lane: 'lane',
      shape: 'cluster',
      ...days(0, 28),
      labelPx: 0,
    });
    expect(cluster!.rows.map(({ id }) => id)).toEqual(['row-0', 'row-1', 'row-2', 'row-3']);
    expect(next!.shape).toBe('moment');
  });

  test('the selected one stands beside the cluster, and one that is left is no cluster', () => {
    const rows = rowsAt(0, 9, 18, 27);
    expect(shapes(layOut(rows, { selected: 'row-1' }))).toEqual(['cluster 3', 'moment 1']);
    // Out of sight, what would overlap is a cluster, two as well.
    const outOfSight = { seen: [500, 1000] as [number, number] };
    expect(shapes(layOut(rowsAt(0, 9), outOfSight))).toEqual(['cluster 2']);
    expect(shapes(layOut(rowsAt(0, 9), { ...outOfSight, selected: 'row-1' }))).toEqual([
      'moment 1',
      'moment 1',
    ]);
  });

  test('from 151 rows on, two in a wider bin are a cluster', () => {
    const pairs = Array.from({ length: 75 }, (_, at) => ({
      at: at * 10,
      lane: `lane-${at}`,
    })).flatMap((one) => [one, { ...one, at: one.at + 1 }]);
    expect(layOut(rowsAt(...pairs))).toHaveLength(150);
    const more = layOut(rowsAt(...pairs, { at: 999, lane: 'more' }));
    expect(more.filter(({ shape }) => shape === 'cluster').length).toBeGreaterThan(60);
  });

  test('out of sight, thirty pixels keep two marks apart', () => {
    const seen: [number, number] = [500, 1000];
    expect(shapes(layOut(rowsAt(0, 30), { seen }))).toEqual(['moment 1', 'moment 1']);
    expect(shapes(layOut(rowsAt(0, 29), { seen }))).toEqual(['cluster 2']);
    expect(shapes(layOut(rowsAt({ at: 0, days: 200 }, 199), { seen }))).toEqual(['cluster 2']);
    expect(shapes(layOut(rowsAt({ at: 0, days: 200 }, 200), { seen }))).toEqual([
      'span 1',
      'moment 1',
    ]);
  });

  test('what ends where the view begins is in it', () => {
    // In sight three in a bin are three marks; out of sight two are a cluster.
    const three = ['moment 1', 'moment 1', 'moment 1'];
    expect(shapes(layOut(rowsAt(9, 10, 11), { seen: [10, 1000] }))).toEqual(three);
    expect(shapes(layOut(rowsAt(8, 9, 10), { seen: [11, 1000] }))).toEqual([
      'cluster 2',
      'moment 1',
    ]);
    expect(shapes(layOut(rowsAt(990, 995, 1000), { seen: [0, 990] }))).toEqual([
      'moment 1',
      'cluster 2',
    ]);
  });
});

describe('the name beside a moment', () => {
  test('stands behind it, and before it where the view ends too soon', () => {
    const startOf = (at: number) => layOut(rowsAt(at))[0]!.labelStartMs;
    expect(startOf(1000 - NAMED)).toBeUndefined();
    expect(startOf(1000 - NAMED + 1)).toBe(days(1000 - NAMED + 1 - 144, 0).startMs);
    expect(startOf(978)).toBe(days(978 - 144, 0).startMs);
    // There the mark itself is cut.
    expect(startOf(979)).toBeUndefined();
  });

  test('takes its room in a row, and five rows are the most', () => {
    const five = [0, 30, 60, 90, 120];
    expect(named(layOut(rowsAt(...five, NAMED - 1)))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(named(layOut(rowsAt(...five, NAMED)))).toEqual(Array(6).fill(true));
  });

  test('takes the room before the moment where it stands there', () => {
    const five = [640, 670, 700, 730, 760];
    // Its name would begin 144 pixels before it, among the names of the others.
    expect(named(layOut(rowsAt(...five, 900))).at(-1)).toBe(false);
    expect(named(layOut(rowsAt(...five, 950))).at(-1)).toBe(true);
  });

  test('is there in any case for an event of the story', () => {
    const story = [0, 1, 2, 3, 4, 5, 6].map((at) => ({ at, isStory: true }));
    expect(named(layOut(rowsAt(...story)))).toEqual(Array(7).fill(true));
    // Where the story has made seven rows, others may stand in them, and make no more.
    expect(named(layOut(rowsAt(...story, 40))).at(-1)).toBe(false);
    expect(named(layOut(rowsAt(...story, NAMED, NAMED + 30, NAMED + 60)))).toEqual(
      Array(10).fill(true),
    );
  });

  test('is left out where the view would cut the mark and show the name', () => {
    const seen: [number, number] = [200, 1000];
    const inSight = 600;
    const isNamed = (at: number) => named(layOut(rowsAt(at, inSight), { seen }))[0];
    expect(isNamed(200)).toBe(true);
    expect(isNamed(199)).toBe(false);
    expect(isNamed(200 - NAMED + 1)).toBe(false);
    expect(isNamed(200 - NAMED)).toBe(true);
  });

  test('finds the room that spans and clusters leave', () => {
    const spans = [0, 1, 2, 3, 4].map((at) => ({ at: at * 30, days: 300 - at * 30 }));
    expect(named(layOut(rowsAt(...spans, 299))).at(-1)).toBe(false);
    expect(named(layOut(rowsAt(...spans, 300))).at(-1)).toBe(true);
  });
});

describe('the name of a span', () => {
  const window = { ...days(0, 1000), widthPx: 1000 };

  test('is there from ninety pixels on, and takes no more than 240', () => {
    expect(labelWithin(days(0, 89), window).labelPx).toBe(0);
    expect(labelWithin(days(0, 90), window).labelPx).toBe(90);
    expect(labelWithin(days(0, 300), window).labelPx).toBe(240);
  });

  test('stands in the part that is seen', () => {
    const seen = days(200, 700);
    expect(labelWithin(days(100, 300), { ...window, seen })).toEqual({
      labelPx: 100,
      labelInsetPx: 100,
    });
    expect(labelWithin(days(-50, 310), { ...window, seen })).toEqual({
      labelPx: 110,
      labelInsetPx: 200,
    });
    expect(labelWithin(days(600, 900), { ...window, seen })).toEqual({
      labelPx: 100,
      labelInsetPx: 0,
    });
  });

  test.each([
    ['before', 50, 200],
    ['after', 700, 850],
  ])('out of sight, %s the view, it stands in all of it', (_where, from, to) => {
    const given = { ...window, seen: days(200, 700) };
    expect(labelWithin(days(from, to), given)).toEqual({ labelPx: 150, labelInsetPx: 0 });
  });
});
