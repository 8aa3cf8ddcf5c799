/** An event is something that happened, as authors record it and as the graph links it. */

import type { EventRecord } from '../../schema/event.ts';
import type { HistoricalDate } from '../dates/historical-date.ts';

/** What events are about; the timeline has a lane for each. */
export const THEMES = [
  'attacks',
  'leadership-of-ttp',
  'security-operations',
  'talks-and-diplomacy',
  'afghanistan',
  'politics-and-law',
  'economy-and-finance',
] as const;

export type Theme = (typeof THEMES)[number];

export type { EventRecord };

export interface Event extends Omit<EventRecord, 'date'> {
  id: string;
  url: string;
  date: HistoricalDate;
  /** The date as a reader sees it. */
  label: string;
  chapters: string[];
  questions: string[];
  accounts: string[];
  sources: string[];
}
