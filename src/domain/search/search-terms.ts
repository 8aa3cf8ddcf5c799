/**
 * Finds glossary terms. Tiers decide the order (an exact headword or acronym, an exact alias, the
 * same name spelt otherwise, a prefix, a word's prefix, all the words in any order, then what
 * Fuse.js finds near); a raw score decides only within the last.
 */

import Fuse from 'fuse.js';
import { foldText } from '../glossary/fold-text.ts';
import { spellingKey } from './spelling-key.ts';

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

export const TIERS = [
  'exact-headword',
  'exact-alias',
  'respelt',
  'prefix',
  'word-prefix',
  'respelt-prefix',
  'all-words',
  'near',
] as const;
export type Tier = (typeof TIERS)[number];

/** How far from a name a query may be for Fuse.js: 0 is the same, 1 anything. */
const NEAR = 0.35;
/** Fuse.js takes time beyond proportion to the query's length, so it is cut, in code points. */
export const MAX_QUERY_LENGTH = 64;

interface Name {
  text: string;
  folded: string;
  key: string;
}

interface FoldedEntry {
  entry: TermEntry;
  names: Name[];
}

export interface TermIndex {
  entries: FoldedEntry[];
  fuse: Fuse<FoldedEntry>;
}

/** An index of the terms, made once for a page. */
export function indexTerms(entries: readonly TermEntry[]): TermIndex {
  const folded = entries.map((entry) => ({
    entry,
    names: [entry.headword, ...entry.aliases].map((text) => ({
      text,
      folded: foldText(text),
      key: spellingKey(text),
    })),
  }));
  const fuse = new Fuse(folded, {
    keys: ['names.key'],
    threshold: NEAR,
    includeMatches: true,
    ignoreLocation: false,
  });
  return { entries: folded, fuse };
}

/** The terms that a query finds, best first, at most `limit`. An empty query finds none. */
export function searchTerms(index: TermIndex, query: string, limit = 10): TermMatch[] {
  const cut = [...query].slice(0, MAX_QUERY_LENGTH).join('');
  const asked: Name = { text: cut, folded: foldText(cut), key: spellingKey(cut) };
  if (asked.folded === '') return [];
  const exact = index.entries
    .flatMap((entry) => tierOf(entry, asked) ?? [])
    .sort(
      (left, right) =>
        TIERS.indexOf(left.tier) - TIERS.indexOf(right.tier) ||
        left.matched.length - right.matched.length,
    );
  const found = new Set(exact.map(({ entry }) => entry.id));
  const near = index.fuse
    .search(asked.key, { limit: limit + found.size })
    .filter(({ item }) => !found.has(item.entry.id) && sharesLetters(item, asked))
    .map(({ item, matches }): TermMatch => ({
      entry: item.entry,
      tier: 'near',
      matched: item.names[matches?.[0]?.refIndex ?? 0]?.text ?? item.entry.headword,
    }));
  return [...exact, ...near].slice(0, limit);
}

function tierOf({ entry, names }: FoldedEntry, query: Name): TermMatch | undefined {
  for (const tier of TIERS.slice(0, -1)) {
    const name = names.find((candidate, index) =>
      fits(candidate, query, { tier, isHeadword: index === 0 }),
    );
    if (name) return { entry, tier, matched: name.text };
  }
  return undefined;
}

function fits(
  name: Name,
  query: Name,
  { tier, isHeadword }: { tier: Tier; isHeadword: boolean },
): boolean {
  switch (tier) {
    case 'exact-headword':
      return name.folded === query.folded && (isHeadword || query.folded.length <= 4);
    case 'exact-alias':
      return name.folded === query.folded;
    case 'respelt':
      return name.key === query.key;
    case 'prefix':
      return name.folded.startsWith(query.folded);
    case 'word-prefix':
      return name.folded.includes(` ${query.folded}`);
    case 'respelt-prefix':
      return query.key.length > 3 && ` ${name.key}`.includes(` ${query.key}`);
    case 'all-words':
      return hasAllWords(name.key.split(' '), query.key.split(' '));
    default:
      return false;
  }
}

/** Whether each word of the query begins a word of the name, whatever their order. */
function hasAllWords(words: readonly string[], asked: readonly string[]): boolean {
  return asked.length > 1 && asked.every((word) => words.some((one) => one.startsWith(word)));
}

/** Whether some name of the term has three letters in a row with the query: nonsense has none. */
function sharesLetters({ names }: FoldedEntry, query: Name): boolean {
  if (query.key.length < 3) return false;
  const asked = trigramsOf(query.key);
  return names.some(({ key }) => asked.some((trigram) => key.includes(trigram)));
}

function trigramsOf(key: string): string[] {
  return Array.from({ length: key.length - 2 }, (_, at) => key.slice(at, at + 3));
}
