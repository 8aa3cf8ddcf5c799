/** A source is a work that the course cites; a citation is one use of it, with the place in it. */

import type { Citation } from '../../schema/citation.ts';
import type { CslFields, SourceRecord } from '../../schema/source.ts';
import type { Provenance } from './provenance.ts';

export type { Citation, CslFields, SourceRecord };

/** How a statement that rests on this source is known. */
export function knownThrough(source: Pick<SourceRecord, 'role'>): Provenance {
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
