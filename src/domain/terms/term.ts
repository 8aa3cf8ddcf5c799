/** A term is a word or name that the course explains. */

import type { SectionLink } from '../chapters/chapter.ts';
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
  /** The sections that mention it. */
  sections: SectionLink[];
  /** The ids of terms that it names as related, or that name it. */
  kin: string[];
  /** The ids of terms that it says it fights, helps and the like, or that say so of it. */
  parties: string[];
  events: string[];
  questions: string[];
  accounts: string[];
  sources: string[];
}
