/** Where the arrow keys lead on the axis: along time within a lane, and from lane to lane. */

import { DAY_MS } from '../dates/durations.ts';
import type { PlacedRow } from './layout-marks.ts';

export type AxisMove =
  | 'earlier'
  | 'later'
  | 'lane-above'
  | 'lane-below'
  | 'first'
  | 'last'
  | 'year-earlier'
  | 'year-later';

const YEAR_MS = 365.25 * DAY_MS;

/**
 * The row that a move leads to from `current`; the first in time when nothing is current. At an
 * edge it stays. `placed` is in the order of time; `lanes` from top to bottom, empty ones too.
 */
export function moveOnAxis(
  placed: readonly PlacedRow[],
  lanes: readonly string[],
  { current, move }: { current: string | undefined; move: AxisMove },
): PlacedRow | undefined {
  const from = placed.find(({ row }) => row.id === current);
  if (!from) return placed[0];
  const inLane = placed.filter(({ row }) => row.lane === from.row.lane);
  const index = inLane.indexOf(from);
  switch (move) {
    case 'earlier':
      return inLane[index - 1] ?? from;
    case 'later':
      return inLane[index + 1] ?? from;
    case 'first':
      return inLane[0];
    case 'last':
      return inLane.at(-1);
    case 'year-earlier':
      return inLane.findLast(({ startMs }) => startMs <= from.startMs - YEAR_MS) ?? inLane[0];
    case 'year-later':
      return inLane.find(({ startMs }) => startMs >= from.startMs + YEAR_MS) ?? inLane.at(-1);
    case 'lane-above':
      return nearestInLanes(placed, from, lanes.slice(0, laneOf(lanes, from)).reverse());
    case 'lane-below':
      return nearestInLanes(placed, from, lanes.slice(laneOf(lanes, from) + 1));
  }
}

function laneOf(lanes: readonly string[], { row }: PlacedRow): number {
  return lanes.indexOf(row.lane);
}

/** In the first of the lanes that has rows, the one nearest in time. */
function nearestInLanes(
  placed: readonly PlacedRow[],
  from: PlacedRow,
  lanes: readonly string[],
): PlacedRow {
  for (const lane of lanes) {
    const inLane = placed.filter(({ row }) => row.lane === lane);
    if (inLane.length > 0) {
      return inLane.reduce((nearest, row) =>
        Math.abs(row.startMs - from.startMs) < Math.abs(nearest.startMs - from.startMs)
          ? row
          : nearest,
      );
    }
  }
  return from;
}

const MOVES: Record<string, AxisMove> = {
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  ArrowUp: 'lane-above',
  ArrowDown: 'lane-below',
  Home: 'first',
  End: 'last',
  PageUp: 'year-earlier',
  PageDown: 'year-later',
};

/** The move that a key of the keyboard asks for, by the key's standard name. */
export function axisMoveOf(key: string): AxisMove | undefined {
  return MOVES[key];
}
