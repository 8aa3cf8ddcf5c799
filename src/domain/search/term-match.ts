/** What is searched, and how a query met it. */

/** The short fields by which a term, or an event, is searched and shown. */
export interface SearchEntry {
  id: string;
  url: string;
  /** What it is called: a term's headword, an event's title. */
  headword: string;
  /** A term's kind, an event's date, as a reader sees it. */
  kind: string;
  aliases: string[];
  /** A term's definition, an event's summary. */
  definition: string;
  /** The headword in Urdu script. */
  urdu?: string | undefined;
}

export interface TermMatch {
  entry: SearchEntry;
  tier: Tier;
  /** The headword or alias that matched. */
  matched: string;
}

/** How a query met a name, the best first. */
export const TIERS = [
  'exact-headword',
  'exact-alias',
  'respelt',
  'prefix',
  'word-prefix',
  'respelt-prefix',
  'all-words',
  'in-text',
  'near',
] as const;
export type Tier = (typeof TIERS)[number];

/** Whether a match is so sure that a page may be left for it unasked. */
export function isNamed({ tier }: TermMatch): boolean {
  return tier !== 'in-text' && tier !== 'near';
}
