/**
 * Finds glossary terms. Tiers decide the order (an exact headword or acronym, an exact alias, a
 * prefix, a word's prefix, then what Fuse.js finds near); a raw score decides only within the last.
 */

import Fuse from 'fuse.js';
import { foldText } from '../glossary/fold-text.ts';

/** The short fields of a term that are searched and shown. */
export interface TermEntry {
  id: string;
  url: string;
  headword: string;
  kind: string;
  aliases: string[];
  definition: string;
}

export interface TermMatch {
  entry: TermEntry;
  tier: Tier;
  /** The headword or alias that matched. */
  matched: string;
}

export const TIERS = ['exact-headword', 'exact-alias', 'prefix', 'word-prefix', 'near'] as const;
export type Tier = (typeof TIERS)[number];

/** Fuse.js takes time beyond proportion to the query's length, so it is cut, in code points. */
export const MAX_QUERY_LENGTH = 64;

interface FoldedEntry {
  entry: TermEntry;
  names: { text: string; folded: string }[];
}

export interface TermIndex {
  entries: FoldedEntry[];
  fuse: Fuse<FoldedEntry>;
}

/** An index of the terms, made once for a page. */
export function indexTerms(entries: readonly TermEntry[]): TermIndex {
  const folded = entries.map((entry) => ({
    entry,
    names: [entry.headword, ...entry.aliases].map((text) => ({ text, folded: foldText(text) })),
  }));
  const fuse = new Fuse(folded, { keys: ['names.folded'], threshold: 0.35, includeMatches: true });
  return { entries: folded, fuse };
}

/** The terms that a query finds, best first, at most `limit`. An empty query finds none. */
export function searchTerms(index: TermIndex, query: string, limit = 10): TermMatch[] {
  const folded = foldText([...query].slice(0, MAX_QUERY_LENGTH).join(''));
  if (folded === '') return [];
  const exact = index.entries
    .flatMap((entry) => tierOf(entry, folded) ?? [])
    .sort(
      (left, right) =>
        TIERS.indexOf(left.tier) - TIERS.indexOf(right.tier) ||
        left.matched.length - right.matched.length,
    );
  const found = new Set(exact.map(({ entry }) => entry.id));
  const near = index.fuse
    .search(folded, { limit: limit + found.size })
    .filter(({ item }) => !found.has(item.entry.id))
    .map(({ item, matches }): TermMatch => ({
      entry: item.entry,
      tier: 'near',
      matched: item.names[matches?.[0]?.refIndex ?? 0]?.text ?? item.entry.headword,
    }));
  return [...exact, ...near].slice(0, limit);
}

function tierOf({ entry, names }: FoldedEntry, query: string): TermMatch | undefined {
  for (const tier of TIERS.slice(0, -1)) {
    const name = names.find((candidate, index) => fits(candidate.folded, query, tier, index === 0));
    if (name) return { entry, tier, matched: name.text };
  }
  return undefined;
}

function fits(name: string, query: string, tier: Tier, isHeadword: boolean): boolean {
  switch (tier) {
    case 'exact-headword':
      return name === query && (isHeadword || query.length <= 4);
    case 'exact-alias':
      return name === query;
    case 'prefix':
      return name.startsWith(query);
    case 'word-prefix':
      return name.includes(` ${query}`);
    default:
      return false;
  }
}
