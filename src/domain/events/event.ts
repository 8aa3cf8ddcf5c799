/** An event is something that happened, as authors record it and as the graph links it. */

import type { EventRecord } from '../../schema/event.ts';
import type { HistoricalDate } from '../dates/historical-date.ts';

export type { EventRecord };

export interface Event extends Omit<EventRecord, 'date'> {
  id: string;
  url: string;
  date: HistoricalDate;
  /** The date as a reader sees it. */
  label: string;
  /** What its places are called, and last its place in the words of its author. */
  placeNames: string[];
  /** What its themes are called, in their order. */
  themeTitles: string[];
  chapters: string[];
  questions: string[];
  accounts: string[];
  sources: string[];
}
