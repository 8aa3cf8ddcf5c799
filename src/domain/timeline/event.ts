/** An event is something that happened, as authors record it and as the graph links it. */

import type { Citation } from '../citations/source.ts';
import type { KnownHow } from '../citations/known-how.ts';
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

export interface EventRecord {
  title: string;
  /** EDTF text. */
  date: string;
  summary: string;
  themes: Theme[];
  place: string;
  actors: string[];
  terms: string[];
  /** How the date is known; whether sources differ is the business of accounts. */
  known: Exclude<KnownHow, 'disputed'>;
  /** Why the date can be given as it is. */
  basis: string;
  /** The era that the event makes, alone or with others, such as “The talks”. */
  era?: string | undefined;
  citations: Citation[];
}

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
