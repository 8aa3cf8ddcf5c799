/** A term is a word or name that the course explains. */

import type { TermRecord } from '../../schema/term.ts';

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

export type { TermRecord };

export interface Term extends TermRecord {
  id: string;
  url: string;
  chapters: string[];
  events: string[];
  questions: string[];
  accounts: string[];
  sources: string[];
}
