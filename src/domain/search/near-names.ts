/**
 * Names near a query that is none of them. Fuse.js judges how near, but compares the query with
 * every name it is given: so the names that share the most trigrams with the query are chosen first.
 */

import Fuse from 'fuse.js';
import { trigramsOf, type Name, type NameIndex } from './name-index.ts';

/** How far from a name a query may be for Fuse.js: 0 is the same, 1 anything. */
const NEAR = 0.35;
/** How many names Fuse.js is given. */
const MOST_CANDIDATES = 64;
/** The share of trigrams in common from which a name is worth offering where nothing is found. */
const WORTH_OFFERING = 0.2;

export interface NearName {
  nameAt: number;
  /** 0 is the same; only within one answer are two comparable. */
  distance: number;
}

/** The names near the query, the nearest first. Queries of less than three letters have none. */
export function nearNames(index: NameIndex, query: Name): NearName[] {
  if (query.key.length < 3) return [];
  return candidates(index, query)
    .flatMap(({ nameAt }) => {
      const key = index.names[nameAt]?.key ?? '';
      const { isMatch, score } = Fuse.match(query.key, key, { threshold: NEAR });
      const extra = Math.abs(key.length - query.key.length) / 1000;
      return isMatch ? [{ nameAt, distance: score + extra }] : [];
    })
    .sort((left, right) => left.distance - right.distance);
}

/** What to offer instead where nothing is found: names that share most letters, at most `limit`. */
export function nearestSpellings(index: NameIndex, query: Name, limit: number): number[] {
  return candidates(index, query)
    .filter(({ share }) => share >= WORTH_OFFERING)
    .sort((left, right) => right.share - left.share)
    .map(({ nameAt }) => nameAt)
    .slice(0, limit);
}

interface Candidate {
  nameAt: number;
  shared: number;
  /** Trigrams in common, of all that either has (Sørensen–Dice coefficient). */
  share: number;
}

function candidates({ names, byTrigram }: NameIndex, query: Name): Candidate[] {
  const asked = trigramsOf(query.key);
  const shared = new Uint8Array(names.length);
  const touched: number[] = [];
  for (const trigram of asked) {
    for (const nameAt of byTrigram.get(trigram) ?? []) {
      const before = shared[nameAt] ?? 0;
      if (before === 0) touched.push(nameAt);
      shared[nameAt] = before + 1;
    }
  }
  const least = leastShared(shared, touched);
  return touched
    .filter((nameAt) => (shared[nameAt] ?? 0) >= least)
    .map((nameAt) => {
      const count = shared[nameAt] ?? 0;
      const all = asked.length + (names[nameAt]?.trigrams ?? 0);
      return { nameAt, shared: count, share: (2 * count) / all };
    })
    .sort((left, right) => right.shared - left.shared || right.share - left.share)
    .slice(0, MOST_CANDIDATES);
}

/** How many trigrams a name must share to be among the first candidates. */
function leastShared(shared: Uint8Array, touched: readonly number[]): number {
  const namesWith = new Uint32Array(256);
  for (const nameAt of touched) {
    const count = shared[nameAt] ?? 0;
    namesWith[count] = (namesWith[count] ?? 0) + 1;
  }
  let enough = 0;
  for (let count = 255; count > 1; count -= 1) {
    enough += namesWith[count] ?? 0;
    if (enough >= MOST_CANDIDATES) return count;
  }
  return 1;
}
