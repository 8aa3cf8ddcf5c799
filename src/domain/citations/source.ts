/** A source is a work that the course cites; a citation is one use of it, with the place in it. */

import type { KnownHow } from './known-how.ts';

export interface Citation {
  source: string;
  /** The place in the source, as a reader would look it up: “para. 3”, “Conclusion”. */
  at?: string | undefined;
}

/** `document`: one of the five the course is made from. `background`: public record beside them. */
export type SourceRole = 'document' | 'background';

export interface CslName {
  family?: string | undefined;
  given?: string | undefined;
  /** A name that is not split: an institution, or a by-line whose parts are not known. */
  literal?: string | undefined;
}

/** The fields of CSL-JSON 1.0.2 that the course's sources use, under their own names. */
export interface CslFields {
  type:
    | 'article-newspaper'
    | 'article-magazine'
    | 'article-journal'
    | 'webpage'
    | 'report'
    | 'post-weblog'
    | 'legislation'
    | 'article';
  title: string;
  author?: CslName[] | undefined;
  'container-title'?: string | undefined;
  publisher?: string | undefined;
  'publisher-place'?: string | undefined;
  /** Year, month and day, as many as are known. */
  issued?: { 'date-parts': number[][]; circa?: boolean | undefined } | undefined;
  URL?: string | undefined;
  note?: string | undefined;
}

export interface SourceRecord {
  role: SourceRole;
  /** How the source is named in running text, without the year: “Khan and Akram”. */
  short: string;
  /** The year as cited, with a sign where it is worked out: “2022”, “2023–24”. */
  year: string;
  /** What kind of text it is, in two to six words. */
  kind: string;
  /** When it was written and how that is known. */
  dating?: string | undefined;
  view?: string | undefined;
  goodFor: string;
  weakness: string;
  csl: CslFields;
}

/** How a statement that rests on this source is known. */
export function knownThrough(source: Pick<SourceRecord, 'role'>): KnownHow {
  return source.role === 'document' ? 'stated' : 'background';
}

/**
 * The citation as it stands in running text.
 *
 * @example shortCitation({ short: 'Rover', year: '2022' }) // => 'Rover 2022'
 */
export function shortCitation(source: Pick<SourceRecord, 'short' | 'year'>): string {
  return `${source.short} ${source.year}`;
}
