/**
 * What an axis draws of its rows: each by itself while there is room, and clusters as one mark with
 * their number. An axis of ten thousand events so holds a few hundred marks.
 */

import { DAY_MS } from '../dates/durations.ts';
import type { Interval } from './interval.ts';
import type { TimelineRow } from './timeline-rows.ts';

/** What the axis draws, the width in pixels. */
export interface AxisWindow extends Interval {
  widthPx: number;
  /** What a reader sees of it; all, when it is not given. */
  seen?: Interval;
}

/** A row as the axis needs it, with its times in milliseconds since 1970 (UTC). */
export interface PlacedRow extends Interval {
  row: TimelineRow;
}

export interface AxisMark extends Interval {
  id: string;
  lane: string;
  /**
   * `moment`: known to the day; `span`: a range, a month or a year; `short-span`: one that is too
   * narrow in this window to show its two ends; `cluster`: several rows.
   */
  shape: 'moment' | 'span' | 'short-span' | 'cluster';
  /** The rows it stands for; one, unless it is a cluster. */
  rows: TimelineRow[];
  /** The pixels there are for a label beside or in it; 0 when there is no room for one. */
  labelPx: number;
  /** How far within the drawn mark its label begins, so that it is seen. */
  labelInsetPx: number;
  /** Where its label begins that stands before it, because the window ends behind it. */
  labelStartMs: number | undefined;
}

interface Crowding {
  binPx: number;
  mostInBin: number;
}

/** How near together rows of a lane become a cluster; more readily where there are many in all. */
const CROWDING = {
  sparse: { binPx: 28, mostInBin: 3 },
  dense: { binPx: 64, mostInBin: 1 },
} satisfies Record<string, Crowding>;
const DENSE_ROWS = 150;
/** Marks whose starts are nearer than this would overlap. */
const APART_PX = 30;
const LEAST_LABEL_PX = 90;
const MOST_LABEL_PX = 240;
/** The name of a moment beside it, in two lines or three. */
const NAME_PX = 144;
/** A lane has no more rows than this for the sake of names, unless they are the story's. */
const MOST_ROWS_FOR_NAMES = 5;
const DOT_PX = 22;
/** A span narrower than this cannot show that it has two ends. */
const SHORT_PX = 12;

/**
 * The rows with their times worked out once, in the order of their beginnings; those of a lane keep
 * the order of the events, in which nothing stands before what it comes after.
 */
export function placeRows(rows: readonly TimelineRow[]): PlacedRow[] {
  const latestStarts = new Map<string, number>();
  return rows
    .map((row) => {
      const startMs = Date.parse(row.startsAt);
      const orderMs = Math.max(startMs, latestStarts.get(row.lane) ?? startMs);
      latestStarts.set(row.lane, orderMs);
      return { placed: { row, startMs, endMs: Date.parse(row.endsAt) }, orderMs };
    })
    .sort((left, right) => left.orderMs - right.orderMs)
    .map(({ placed }) => placed);
}

/** The marks for a window. The row with the id `selected` is never hidden in a cluster. */
export function layoutMarks(
  placed: readonly PlacedRow[],
  window: AxisWindow,
  selected?: string,
): AxisMark[] {
  const pxPerMs = window.widthPx / (window.endMs - window.startMs);
  const lanes = new Map<string, PlacedRow[]>();
  const visible = placed.filter(
    ({ startMs, endMs }) => endMs >= window.startMs && startMs <= window.endMs,
  );
  for (const mark of visible) {
    const ofLane = lanes.get(mark.row.lane);
    if (ofLane) ofLane.push(mark);
    else lanes.set(mark.row.lane, [mark]);
  }
  const { seen = window } = window;
  const scale = { window, seen, pxPerMs, selected, isDense: visible.length > DENSE_ROWS };
  return [...lanes.values()].flatMap((ofLane) => layoutLane(ofLane, scale));
}

interface Scale {
  window: AxisWindow;
  seen: Interval;
  pxPerMs: number;
  selected: string | undefined;
  isDense: boolean;
}

/** Whether any of it lies in what a reader sees. */
function isWithin({ startMs, endMs }: Interval, seen: Interval): boolean {
  return endMs >= seen.startMs && startMs <= seen.endMs;
}

function layoutLane(rows: readonly PlacedRow[], scale: Scale): AxisMark[] {
  const isSeen = (interval: Interval) => isWithin(interval, scale.seen);
  const seen = rows.filter(isSeen);
  const story = seen.filter(({ row }) => row.isStory);
  const others = seen.filter(({ row }) => !row.isStory);
  const outOfSight = rows.filter((interval) => !isSeen(interval));
  const marks = scale.isDense
    ? marksInBins([...others, ...outOfSight], scale, CROWDING.dense)
    : [...marksInBins(others, scale, CROWDING.sparse), ...marksApart(outOfSight, scale)];
  const all = [...marks, ...story.map((row) => toMark(row, scale.pxPerMs))];
  return withLabels(
    all.sort((left, right) => left.startMs - right.startMs),
    scale,
  );
}

function marksInBins(
  rows: readonly PlacedRow[],
  scale: Scale,
  { binPx, mostInBin }: Crowding,
): AxisMark[] {
  const bins = new Map<number, PlacedRow[]>();
  for (const row of rows) {
    // Counted from a fixed day, so that a cluster stays one while the window moves.
    const bin = Math.floor((row.startMs * scale.pxPerMs) / binPx);
    const inBin = bins.get(bin);
    if (inBin) inBin.push(row);
    else bins.set(bin, [row]);
  }
  return [...bins.values()].flatMap((inBin) =>
    inBin.length <= mostInBin
      ? inBin.map((row) => toMark(row, scale.pxPerMs))
      : clusterBin(inBin, scale),
  );
}

/** In one row, so that what is out of sight makes no lane taller: what would overlap is a cluster. */
function marksApart(rows: readonly PlacedRow[], scale: Scale): AxisMark[] {
  const groups: PlacedRow[][] = [];
  let freeFromMs = -Infinity;
  for (const row of rows) {
    const group = row.startMs < freeFromMs ? groups.at(-1) : undefined;
    if (group) group.push(row);
    else groups.push([row]);
    freeFromMs = Math.max(freeFromMs, row.endMs, row.startMs + APART_PX / scale.pxPerMs);
  }
  return groups.flatMap((group) => clusterBin(group, scale));
}

function clusterBin(inBin: readonly PlacedRow[], { selected, pxPerMs }: Scale): AxisMark[] {
  const cluster = inBin.filter(({ row }) => row.id !== selected);
  const alone = inBin.filter(({ row }) => row.id === selected);
  // One alone, or beside the selected one, is no cluster.
  if (cluster.length <= 1) return inBin.map((row) => toMark(row, pxPerMs));
  const starts = cluster.map((row) => row.startMs);
  const startMs = Math.min(...starts);
  const last = Math.max(...starts);
  const lane = cluster[0]?.row.lane ?? '';
  return [
    {
      id: `cluster-${lane}-${startMs}-${cluster.length}`,
      lane,
      startMs,
      endMs: last + DAY_MS,
      shape: 'cluster',
      rows: cluster.map(({ row }) => row),
      labelPx: 0,
      labelInsetPx: 0,
      labelStartMs: undefined,
    },
    ...alone.map((row) => toMark(row, pxPerMs)),
  ];
}

function toMark({ row, startMs, endMs }: PlacedRow, pxPerMs: number): AxisMark {
  const isMoment = row.precision === 'day' && endMs - startMs <= DAY_MS;
  // A bar too narrow for the name that it must have is drawn as one that is too short.
  const isShort = (endMs - startMs) * pxPerMs < (row.isStory ? LEAST_LABEL_PX : SHORT_PX);
  return {
    id: row.id,
    lane: row.lane,
    startMs,
    endMs,
    shape: isMoment ? 'moment' : isShort ? 'short-span' : 'span',
    rows: [row],
    labelPx: 0,
    labelInsetPx: 0,
    labelStartMs: undefined,
  };
}

/**
 * A span's label stands within it, a moment's beside it: in a row of the lane where there is room, or
 * in one more, as long as the lane has few. The events of the story have theirs in any case. What is
 * out of sight has its name where that makes the lane no taller than what is seen of it.
 */
function withLabels(marks: readonly AxisMark[], { window, seen, pxPerMs }: Scale): AxisMark[] {
  const withLabel = (
    mark: AxisMark,
    rows: Rows,
    mayHaveRow: (row: number) => boolean,
  ): AxisMark => {
    const fromPx = (mark.startMs - window.startMs) * pxPerMs;
    if (mark.shape === 'span' || mark.shape === 'cluster') {
      rows.take(fromPx, (mark.endMs - window.startMs) * pxPerMs);
      return mark.shape === 'span' ? { ...mark, ...labelWithin(mark, window) } : mark;
    }
    const toEnd = (seen.endMs - mark.startMs) * pxPerMs - DOT_PX;
    const isBefore = toEnd >= 0 && toEnd < NAME_PX;
    const labelFromPx = isBefore ? fromPx - NAME_PX : fromPx;
    if (!mayHaveRow(rows.rowAt(labelFromPx)) || isCutAtStart(mark, seen, pxPerMs)) {
      rows.take(fromPx, fromPx + DOT_PX);
      return mark;
    }
    rows.take(labelFromPx, labelFromPx + NAME_PX + DOT_PX);
    const labelStartMs = isBefore ? mark.startMs - NAME_PX / pxPerMs : undefined;
    return { ...mark, labelPx: NAME_PX, labelStartMs };
  };
  const labelSeen = (mark: AxisMark, rows: Rows) =>
    withLabel(mark, rows, (row) => {
      const isStory = mark.rows[0]?.isStory === true;
      return isStory || row < Math.max(MOST_ROWS_FOR_NAMES, rows.count);
    });
  const rowsSeen = new Rows();
  for (const mark of marks.filter((candidate) => isWithin(candidate, seen)))
    labelSeen(mark, rowsSeen);
  const rows = new Rows();
  return marks.map((mark) =>
    isWithin(mark, seen)
      ? labelSeen(mark, rows)
      : withLabel(mark, rows, (row) => row < rowsSeen.count),
  );
}

/** The rows of a lane: where each is free again, in pixels, as the library will fill them. */
class Rows {
  readonly #endsPx: number[] = [];

  get count(): number {
    return this.#endsPx.length;
  }

  /** The first row that is free at `fromPx`; the one after the last, where none is. */
  rowAt(fromPx: number): number {
    const free = this.#endsPx.findIndex((endPx) => endPx <= fromPx);
    return free === -1 ? this.count : free;
  }

  take(fromPx: number, toPx: number): void {
    this.#endsPx[this.rowAt(fromPx)] = toPx;
  }
}

/** Whether the label of a mark would be seen at the edge of the window, and the mark not. */
function isCutAtStart(mark: AxisMark, seen: Interval, pxPerMs: number): boolean {
  const fromEdge = (mark.startMs - seen.startMs) * pxPerMs;
  return fromEdge < 0 && fromEdge + DOT_PX + NAME_PX > 0;
}

/** Where the label of a span stands: in the part of it that is seen, if any of it is. */
export function labelWithin(
  span: Interval,
  window: AxisWindow,
): Pick<AxisMark, 'labelPx' | 'labelInsetPx'> {
  const pxPerMs = window.widthPx / (window.endMs - window.startMs);
  const { seen = window } = window;
  const isSeen = span.endMs > seen.startMs && span.startMs < seen.endMs;
  const from = isSeen ? Math.max(span.startMs, seen.startMs) : span.startMs;
  const to = isSeen ? Math.min(span.endMs, seen.endMs) : span.endMs;
  const room = (to - from) * pxPerMs;
  // What is drawn of a span begins where the window does, at the earliest.
  const drawnFrom = Math.max(span.startMs, window.startMs);
  return {
    labelPx: room >= LEAST_LABEL_PX ? Math.min(room, MOST_LABEL_PX) : 0,
    labelInsetPx: Math.max(0, from - drawnFrom) * pxPerMs,
  };
}
