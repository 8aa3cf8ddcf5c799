/** A few events on a scale of their own, for a figure in a text. */

import { scaleUtc } from 'd3-scale';
import { DAY_MS } from '../dates/durations.ts';
import type { HistoricalDate } from '../dates/historical-date.ts';

interface StripEvent {
  /** Where its bar or dot begins, and how much of the scale it covers, in per cent. */
  at: number;
  width: number;
  /** Whether it is known to a day, and is a dot. */
  isMoment: boolean;
}

export interface EventStrip {
  events: StripEvent[];
  /** What stands on the scale: years, or months where all lies within two years. */
  ticks: { date: Date; at: number; isYear: boolean }[];
}

/** What a dot or a very short bar takes of the scale, so that it can be seen. */
const LEAST_WIDTH = 1.2;
const ROOM = 0.02;

/** The dates on one scale, in their order; an open end is the end of the scale. */
export function eventStrip(dates: readonly HistoricalDate[]): EventStrip {
  const starts = dates.map(({ earliest }) => Date.parse(earliest));
  const ends = dates.map(({ latest }, index) =>
    latest === null ? starts[index]! : Date.parse(latest) + DAY_MS,
  );
  const [first, last] = [Math.min(...starts), Math.max(...ends)];
  const room = (last - first) * ROOM;
  const scale = scaleUtc()
    .domain([first - room, last + room])
    .range([0, 100]);
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return {
    events: dates.map(({ latest, precision }, index) => {
      const at = scale(starts[index]!);
      const end = latest === null ? 100 : scale(ends[index]!);
      const isMoment = precision === 'day' && latest !== null && end - at < LEAST_WIDTH;
      return { at: tenth(at), width: tenth(Math.max(LEAST_WIDTH, end - at)), isMoment };
    }),
    ticks: scale.ticks(4).map((date) => ({
      date,
      at: tenth(scale(date)),
      isYear: date.getUTCMonth() === 0,
    })),
  };
}
