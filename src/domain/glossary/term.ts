/** A term is a word or name that the course explains. */

import type { Citation } from '../citations/source.ts';

export const TERM_KINDS = [
  'person',
  'organisation',
  'institution',
  'place',
  'people',
  'event',
  'agreement',
  'policy',
  'document',
  'concept',
] as const;

export type TermKind = (typeof TERM_KINDS)[number];

/** The longest a definition may be, so that it can be read at a glance. */
export const MAX_DEFINITION_WORDS = 50;

export interface TermRecord {
  headword: string;
  kind: TermKind;
  /** Every other spelling and acronym under which a reader may meet it. */
  aliases: string[];
  definition: string;
  /** What helps beyond the definition, and whom or what it is not. */
  note?: string | undefined;
  urdu?: string | undefined;
  pronunciation?: string | undefined;
  related: string[];
  citations: Citation[];
}

export interface Term extends TermRecord {
  id: string;
  url: string;
  chapters: string[];
  events: string[];
  questions: string[];
  accounts: string[];
  sources: string[];
}
