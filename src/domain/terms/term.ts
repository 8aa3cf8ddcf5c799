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

/** The terms that the term names as related, or that name it, in their order. */
export function relatedTerms(term: Term, terms: readonly Term[]): Term[] {
  return terms.filter(({ id, related }) => term.related.includes(id) || related.includes(term.id));
}
