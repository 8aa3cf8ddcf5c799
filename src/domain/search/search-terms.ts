/**
 * Finds glossary terms. Tiers decide the order (an exact headword or acronym, an exact alias, the
 * same name spelt otherwise, a prefix, a word's prefix, all the words in any order, then what
 * Fuse.js finds near); a score decides only within the last.
 */

import { indexingNames, namesStarting, toName, type Name, type NameIndex } from './name-index.ts';
import { nearestSpellings, nearNames } from './near-names.ts';

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

const TIERS = [
  'exact-headword',
  'exact-alias',
  'respelt',
  'prefix',
  'word-prefix',
  'respelt-prefix',
  'all-words',
  'near',
] as const;
type Tier = (typeof TIERS)[number];

/** Fuse.js takes time beyond proportion to the query's length, so it is cut, in code points. */
const MAX_QUERY_LENGTH = 64;
/** An exact name this short is an acronym: it is as good as a headword. */
const ACRONYM_LETTERS = 4;
/** A respelt beginning shorter than this says too little. */
const RESPELT_LETTERS = 4;

export interface TermIndex {
  entries: readonly SearchEntry[];
  names: NameIndex;
}

/** An index of the terms, made once for a page. */
export function indexTerms(entries: readonly SearchEntry[]): TermIndex {
  const steps = indexingTerms(entries);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same index, made in steps: between two of them a page can answer its reader. */
export function* indexingTerms(entries: readonly SearchEntry[]): Generator<undefined, TermIndex> {
  const names: Name[][] = [];
  for (const { headword, aliases, urdu } of entries) {
    names.push([headword, ...aliases, ...(urdu === undefined ? [] : [urdu])].map(toName));
    yield;
  }
  return { entries, names: yield* indexingNames(names) };
}

/** The terms that a query finds, best first, at most `limit`. An empty query finds none. */
export function searchTerms(index: TermIndex, query: string, limit = 10): TermMatch[] {
  const asked = toName(Array.from(query).slice(0, MAX_QUERY_LENGTH).join(''));
  if (asked.folded === '') return [];
  const found = exactMatches(index, asked).slice(0, limit);
  if (found.length === limit) return found;
  const ids = new Set(found.map(({ entry }) => entry.id));
  for (const { nameAt } of nearNames(index.names, asked)) {
    const match = matchOf(index, nameAt, 'near');
    if (found.length === limit) break;
    if (!match || ids.has(match.entry.id)) continue;
    ids.add(match.entry.id);
    found.push(match);
  }
  return found;
}

/** Names to offer where a query finds nothing, the nearest first, each with its term. */
export function suggestTerms(index: TermIndex, query: string, limit = 3): TermMatch[] {
  const asked = toName(Array.from(query).slice(0, MAX_QUERY_LENGTH).join(''));
  const offered = nearestSpellings(index.names, asked, limit * 4).flatMap(
    (nameAt) => matchOf(index, nameAt, 'near') ?? [],
  );
  const firstOf = new Map(offered.map((match) => [match.entry.id, match]));
  return [...firstOf.values()].slice(0, limit);
}

/** Each entry in the best tier that one of its names reaches, the best first. */
function exactMatches(index: TermIndex, asked: Name): TermMatch[] {
  const best = new Map<number, { nameAt: number; rank: number }>();
  const offer = (nameAt: number, tier: Tier) => {
    const name = index.names.names[nameAt];
    if (!name) return;
    const rank = TIERS.indexOf(tier);
    const before = best.get(name.entryAt);
    if (!before || rank < before.rank) best.set(name.entryAt, { nameAt, rank });
  };
  for (const { nameAt, tier } of placesInTiers(index.names, asked)) offer(nameAt, tier);
  return [...best.values()]
    .flatMap(({ nameAt, rank }) => matchOf(index, nameAt, TIERS[rank] ?? 'near') ?? [])
    .sort(
      (left, right) =>
        TIERS.indexOf(left.tier) - TIERS.indexOf(right.tier) ||
        left.matched.length - right.matched.length,
    );
}

interface PlaceInTier {
  nameAt: number;
  tier: Tier;
}

function placesInTiers(index: NameIndex, asked: Name): PlaceInTier[] {
  const { names, byFolded, byKey, foldedStarts, keyStarts } = index;
  const isAcronym = asked.folded.length <= ACRONYM_LETTERS;
  const exact = (byFolded.get(asked.folded) ?? []).map((nameAt): PlaceInTier => ({
    nameAt,
    tier: isAcronym || names[nameAt]?.isHeadword ? 'exact-headword' : 'exact-alias',
  }));
  const respelt = (byKey.get(asked.key) ?? []).map((nameAt): PlaceInTier => ({
    nameAt,
    tier: 'respelt',
  }));
  const starting = namesStarting(foldedStarts, asked.folded).map(
    ({ nameAt, isFirstWord }): PlaceInTier => ({
      nameAt,
      tier: isFirstWord ? 'prefix' : 'word-prefix',
    }),
  );
  const respeltStarting =
    asked.key.length < RESPELT_LETTERS
      ? []
      : namesStarting(keyStarts, asked.key).map(({ nameAt }): PlaceInTier => ({
          nameAt,
          tier: 'respelt-prefix',
        }));
  return [...exact, ...respelt, ...starting, ...respeltStarting, ...withAllWords(index, asked)];
}

/** The names in which each word of the query begins a word, whatever their order. */
function withAllWords({ names, keyStarts }: NameIndex, { key }: Name): PlaceInTier[] {
  const asked = key.split(' ');
  if (asked.length < 2) return [];
  const [fewest = []] = asked
    .map((word) => namesStarting(keyStarts, word))
    .sort((left, right) => left.length - right.length);
  return fewest
    .filter(({ nameAt }) => {
      const words = names[nameAt]?.key.split(' ') ?? [];
      return asked.every((word) => words.some((one) => one.startsWith(word)));
    })
    .map(({ nameAt }) => ({ nameAt, tier: 'all-words' }));
}

function matchOf({ entries, names }: TermIndex, nameAt: number, tier: Tier): TermMatch | undefined {
  const name = names.names[nameAt];
  const entry = name && entries[name.entryAt];
  return entry && { entry, tier, matched: name.text };
}
