/** The axis under a reader's hands: where its window goes, and where the keys lead. */

import type { TimelineAxis } from '../../browser/timeline/timeline-axis.ts';
import { fillMessage } from '../../domain/text/fill-message.ts';
import type { PlacedRow } from '../../domain/timeline/layout-marks.ts';
import { axisMoveOf, moveOnAxis } from '../../domain/timeline/move-on-axis.ts';
import type { Interval } from '../../domain/timeline/interval.ts';
import {
  MIN_SPAN_MS,
  movedSpan,
  reachOf,
  scaledSpan,
  withinReach,
} from '../../domain/timeline/timeline-window.ts';

/** What the axis shows, and who is told of what is done on it. */
export interface AxisWorld {
  readonly rows: PlacedRow[];
  /** What there is to show when all is shown. */
  readonly whole: Interval;
  /** From top to bottom. */
  readonly lanes: { id: string; title: string }[];
  /** A moment as a month of its year, in the language of the page. */
  readonly formatMonth: (ms: number) => string;
  /** The id of the row that the keys stand on. */
  readonly current: string | undefined;
  readonly messages: { moved: string; shownSpan: string };
  /** `isStep`: whether the back button should return from here. */
  oncurrent: (row: PlacedRow['row'], how: { isStep: boolean }) => void;
  onopen: () => void;
  onwindow: (span: Interval) => void;
}

/** How many events of a cluster are named. */
const MOST_NAMED = 3;
/** A part of the way that the window moves at once, and how it grows or shrinks. */
const STEP = 1 / 3;
const ZOOM = { in: 0.5, out: 2 };

export class AxisSession {
  readonly #world: AxisWorld;
  /** What is drawn, once it is. */
  axis: Pick<TimelineAxis, 'window' | 'setWindow' | 'show'> | undefined = $state.raw();
  hasFailed = $state(false);
  notice = $state('');
  /** What the pointer is on, in words; of several events the first few. */
  pointed = $state('');
  /** Events that no zoom can part, to choose one of them. */
  listed: PlacedRow['row'][] = $state.raw([]);

  constructor(world: AxisWorld) {
    this.#world = world;
  }

  /** Moves the window to the span, and says so; the address follows. */
  show(wanted: Interval): void {
    const span = this.kept(wanted);
    this.listed = [];
    this.axis?.setWindow(span);
    this.#world.onwindow(span);
    const { messages, formatMonth } = this.#world;
    this.notice = fillMessage(messages.shownSpan, {
      from: formatMonth(span.startMs),
      to: formatMonth(span.endMs),
    });
  }

  /** The span, moved back to where there is something to see. */
  kept(span: Interval): Interval {
    return withinReach(span, reachOf(this.#world.rows, this.#world.whole));
  }

  move(direction: 'earlier' | 'later'): void {
    if (this.axis) this.show(movedSpan(this.axis.window(), direction === 'later' ? STEP : -STEP));
  }

  /** Zooms around the row that the keys stand on, or the middle where they stand on none. */
  zoom(direction: 'in' | 'out'): void {
    if (!this.axis) return;
    const { rows, current } = this.#world;
    const at = rows.find(({ row }) => row.id === current)?.startMs;
    this.show(scaledSpan(this.axis.window(), ZOOM[direction], at));
  }

  /** Names what the pointer is on, in a line below the axis. */
  point(mark: { rows: readonly PlacedRow['row'][] } | undefined): void {
    this.pointed = (mark?.rows ?? [])
      .slice(0, MOST_NAMED)
      .map(({ label, title }) => `${label}: ${title}`)
      .join(' · ');
  }

  /** What picking a mark does: one event is opened, several are looked at closer, or listed. */
  pick(mark: { shape: string; rows: PlacedRow['row'][] } & Interval): void {
    const [row] = mark.rows;
    if (mark.shape !== 'cluster') {
      if (row) this.open(row);
    } else if (this.#canPart(mark)) this.show(scaledSpan(mark, ZOOM.out));
    else this.listed = mark.rows;
  }

  open(row: PlacedRow['row']): void {
    this.listed = [];
    this.#world.oncurrent(row, { isStep: true });
    this.#world.onopen();
  }

  /** Whether a closer look shows the events of a cluster apart: not those of one day, nor at the closest. */
  #canPart({ rows }: { rows: PlacedRow['row'][] }): boolean {
    const { startMs, endMs } = this.axis?.window() ?? { startMs: 0, endMs: MIN_SPAN_MS };
    // What was zoomed to the closest may be longer by a rounding.
    const isClosest = endMs - startMs < MIN_SPAN_MS * 1.01;
    return !isClosest && new Set(rows.map(({ startsAt }) => startsAt.slice(0, 10))).size > 1;
  }

  /** Does what a key asks for, by its name in `KeyboardEvent.key`; whether it asks for anything. */
  press(key: string): boolean {
    if (key === 'Enter' || key === ' ') {
      if (this.#world.current !== undefined) this.#world.onopen();
      return true;
    }
    if (key === '+' || key === '=') this.zoom('in');
    else if (key === '-') this.zoom('out');
    else return this.#step(key);
    return true;
  }

  #step(key: string): boolean {
    const { rows, lanes, current, messages } = this.#world;
    const move = axisMoveOf(key);
    const order = lanes.map(({ id }) => id);
    const next = move && moveOnAxis(rows, order, { current, move });
    if (!next) return false;
    this.#keepInWindow(next);
    this.#world.oncurrent(next.row, { isStep: false });
    const theme = lanes.find(({ id }) => id === next.row.lane)?.title ?? '';
    this.notice = fillMessage(messages.moved, {
      date: next.row.label,
      title: next.row.title,
      theme,
    });
    return true;
  }

  #keepInWindow({ startMs: at }: PlacedRow): void {
    if (!this.axis) return;
    const { startMs, endMs } = this.axis.window();
    if (at >= startMs && at <= endMs) return;
    const half = (endMs - startMs) / 2;
    this.show({ startMs: at - half, endMs: at + half });
  }
}
