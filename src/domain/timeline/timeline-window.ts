/** The axis's window between days, as an address has them, and milliseconds, as the axis has them. */

import { DAY_MS } from '../dates/durations.ts';
import type { HistoricalDate } from '../dates/historical-date.ts';
import type { Interval } from './interval.ts';
import type { TimelineWindow } from './timeline-state.ts';
import type { TimelineEvent } from './timeline-event.ts';

/** The shortest stretch of time that the axis shows. */
export const MIN_SPAN_MS = 14 * DAY_MS;
/** The longest: beyond it the address has no years. */
const MAX_SPAN_MS = 400 * 365.25 * DAY_MS;
/** From this width of a month on the axis is divided into days, of a year into months. */
const MONTH_OF_DAYS_PX = 400;
const YEAR_OF_MONTHS_PX = 330;
const LETTER_PX = 8;
const AROUND_EVENT_MS = 365 * DAY_MS;

/** The days that a span touches; its end belongs to it no more. */
export function windowOf({ startMs, endMs }: Interval): TimelineWindow {
  const from = isoDay(startMs);
  const to = isoDay(endMs - 1);
  return { from, to: to < from ? from : to };
}

/** What to show first: the window asked for, else the time around the event, else all. */
export function spanOf(
  window: TimelineWindow | undefined,
  event: Pick<TimelineEvent, 'date'> | undefined,
  whole: Interval,
): Interval {
  if (window) return { startMs: Date.parse(window.from), endMs: Date.parse(window.to) + DAY_MS };
  if (!event) return whole;
  const at = Date.parse(event.date.earliest);
  return { startMs: at - AROUND_EVENT_MS, endMs: at + AROUND_EVENT_MS };
}

/** What a window can be moved over: the whole, and every row before or after it. */
export function reachOf(rows: readonly Pick<Interval, 'startMs'>[], whole: Interval): Interval {
  return rows.reduce<Interval>(
    ({ startMs, endMs }, row) => ({
      startMs: Math.min(startMs, row.startMs),
      endMs: Math.max(endMs, row.startMs + DAY_MS),
    }),
    whole,
  );
}

/**
 * The span where it shows something: no shorter and no longer than the axis can show, its middle
 * within the reach. One that is so already stays as it is.
 */
export function withinReach(span: Interval, reach: Interval): Interval {
  const { startMs, endMs } = scaledSpan(span, 1);
  const middle = (startMs + endMs) / 2;
  const by = Math.min(Math.max(middle, reach.startMs), reach.endMs) - middle;
  return { startMs: startMs + by, endMs: endMs + by };
}

/**
 * What the larger unit is called at the beginning of a span that is divided into smaller ones: the
 * year where there are months, the month where there are days; nothing where there are years, and
 * where the next one begins so soon that the two names would touch.
 */
export function unitAtStart(
  { startMs, endMs }: Interval,
  { widthPx, format }: { widthPx: number; format: (ms: number, unit: 'year' | 'month') => string },
): string {
  const pxPerMs = widthPx / (endMs - startMs);
  const unit = DAY_MS * 31 * pxPerMs > MONTH_OF_DAYS_PX ? 'month' : 'year';
  if (unit === 'year' && DAY_MS * 365 * pxPerMs < YEAR_OF_MONTHS_PX) return '';
  const start = new Date(startMs);
  const next =
    unit === 'year'
      ? Date.UTC(start.getUTCFullYear() + 1, 0)
      : Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1);
  const name = format(startMs, unit);
  return (next - startMs) * pxPerMs < name.length * LETTER_PX + 10 ? '' : name;
}

/** The span moved by a share of its length: 0.5 is half of it later, -0.5 half of it earlier. */
export function movedSpan({ startMs, endMs }: Interval, share: number): Interval {
  const step = (endMs - startMs) * share;
  return { startMs: startMs + step, endMs: endMs + step };
}

/**
 * The span made `factor` times as long, within what the axis can show. What lies at `atMs` stays in
 * its place, if it lies within; otherwise the middle does.
 */
export function scaledSpan(
  { startMs, endMs }: Interval,
  factor: number,
  atMs: number = (startMs + endMs) / 2,
): Interval {
  const isWithin = atMs >= startMs && atMs <= endMs;
  const fixed = isWithin ? atMs : (startMs + endMs) / 2;
  const length = endMs - startMs;
  const bounded = Math.min(Math.max(factor, MIN_SPAN_MS / length), MAX_SPAN_MS / length);
  return {
    startMs: fixed - (fixed - startMs) * bounded,
    endMs: fixed + (endMs - fixed) * bounded,
  };
}

function isoDay(ms: number): string {
  const year = new Date(ms).getUTCFullYear();
  const bounded = year < 1000 ? Date.UTC(1000, 0) : year > 9999 ? Date.UTC(9999, 11, 31) : ms;
  return new Date(bounded).toISOString().slice(0, 10);
}

/** The days of a year. */
export function windowOfYear(year: number): TimelineWindow {
  const digits = String(year).padStart(4, '0');
  return { from: `${digits}-01-01`, to: `${digits}-12-31` };
}

/** The year whose days the window has, if it has those of one whole year. */
export function yearOfWindow(window: TimelineWindow): number | undefined {
  const year = Number(window.from.slice(0, 4));
  const whole = windowOfYear(year);
  return whole.from === window.from && whole.to === window.to ? year : undefined;
}

/** Whether a date may share a day with the window; one without an end counts as its beginning. */
export function touchesWindow(
  { earliest, latest }: Pick<HistoricalDate, 'earliest' | 'latest'>,
  { from, to }: TimelineWindow,
): boolean {
  return earliest <= to && (latest ?? earliest) >= from;
}
