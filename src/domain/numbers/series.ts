/** Numbers of one definition over time. What is counted otherwise is another series. */

import type { Citation } from '../citations/source.ts';

export interface SeriesPoint {
  /** EDTF text. */
  period: string;
  /** How the period is written on a chart: “2010–11”. */
  label: string;
  value: number;
  citation: Citation;
}

export interface SeriesRecord {
  /** The finding, as a sentence. */
  title: string;
  unit: string;
  counter: string;
  definition: string;
  points: SeriesPoint[];
  /** What a reader must know before comparing. */
  caution: string;
}

export interface Series extends SeriesRecord {
  id: string;
  url: string;
  sources: string[];
}
