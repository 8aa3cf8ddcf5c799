/**
 * Numbers or spans of time to be seen together. Columns hold one definition over time and may be
 * compared along the axis. Bars stand side by side, each with a definition of its own in its label.
 * Spans are stretches of time.
 */

import type { SeriesPoint, SeriesRecord } from '../../schema/series.ts';

export const CHARTS = ['columns', 'bars', 'spans'] as const;

export type { SeriesPoint, SeriesRecord };

export interface Series extends SeriesRecord {
  id: string;
  url: string;
  sources: string[];
  chapters: string[];
  drawing: Drawing;
}

/** What a chart draws: its marks along an axis of 100 per cent, and what stands on the axis. */
export interface Drawing {
  marks: ChartMark[];
  /** The years on the axis of spans; other charts name their marks. */
  ticks: { label: string; at: number }[];
}

/** One mark of a chart. */
export interface ChartMark {
  label: string;
  /** The value or the note, as it is written beside the mark; empty where no figure was found. */
  text: string;
  /** Where it begins on the axis, and how much of it it covers, in per cent. */
  at: number;
  width: number;
  /** Of a column: how high it is, in per cent of the highest. */
  size: number;
  /** Whether it was worked out, and is drawn hollow. */
  isWorkedOut: boolean;
  /** Whether its name, or its value, is written where there is no room for all. */
  isNamed: { label: boolean; value: boolean };
}
