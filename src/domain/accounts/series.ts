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
  marks: ChartMark[];
}

/** One mark of a chart, in the units of its drawing. */
export interface ChartMark {
  x: number;
  y: number;
  width: number;
  height: number;
  label: string;
  /** The value or the note, as it is written beside the mark; empty where no figure was found. */
  text: string;
  /** Whether it was worked out, and is drawn hollow. */
  isWorkedOut: boolean;
}

/** The size of every chart, in its own units. */
export const CHART_WIDTH = 640;
