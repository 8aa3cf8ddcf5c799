/**
 * Finds glossary terms, events and whatever else has names. Tiers decide the order (an exact
 * headword or acronym, an exact alias, the same name spelt otherwise, a prefix, a word's prefix, all
 * the words in any order, all of them in what is said of it, then what Fuse.js finds near); a score
 * decides only within the last.
 */

import { foldText } from '../text/fold-text.ts';
import { askedForms, nameAsked, NO_WORDS, type SearchWords } from './asked-forms.ts';
import { indexingNames, namesStarting, toName, type Name, type NameIndex } from './name-index.ts';
import { nearestSpellings, nearNames } from './near-names.ts';
import { TIERS, type SearchEntry, type TermMatch, type Tier } from './term-match.ts';

/** Fuse.js takes time beyond proportion to the query's length, so it is cut, in code points. */
const MAX_QUERY_LENGTH = 64;
/** An exact name this short is an acronym: it is as good as a headword. */
const ACRONYM_LETTERS = 4;
/** Of more entries than this what is said of them is not looked through: the search of the prose is. */
const MOST_TEXTS = 5000;
/** The fewest letters of a word that is looked for by its beginning in what is said. */
const TEXT_LETTERS = 3;
/** A respelt beginning shorter than this says too little. */
const RESPELT_LETTERS = 4;

export interface TermIndex {
  entries: readonly SearchEntry[];
  names: NameIndex;
  /** What is said of each entry, folded, with a space before each word and at the end. */
  texts: readonly string[];
  words: SearchWords;
}

/** An index of the terms, made once for a page. */
export function indexTerms(entries: readonly SearchEntry[], words = NO_WORDS): TermIndex {
  const steps = indexingTerms(entries, words);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same index, made in steps: between two of them a page can answer its reader. */
export function* indexingTerms(
  entries: readonly SearchEntry[],
  words = NO_WORDS,
): Generator<undefined, TermIndex> {
  const names: Name[][] = [];
  const texts: string[] = [];
  for (const { headword, aliases, urdu, definition } of entries) {
    names.push([headword, ...aliases, ...(urdu === undefined ? [] : [urdu])].map(toName));
    if (entries.length <= MOST_TEXTS) {
      texts.push(` ${foldText([headword, ...aliases, definition].join(' '))} `);
    }
    yield;
  }
  return { entries, names: yield* indexingNames(names), texts, words };
}

/**
 * The terms that a query finds, best first, at most `limit`. An empty query finds none. What is only
 * spelt alike is left out where `hasNear` is false: of sentences nobody remembers the spelling.
 */
export function searchTerms(
  index: TermIndex,
  query: string,
  limit = 10,
  { hasNear = true } = {},
): TermMatch[] {
  const text = cut(query);
  const forms = askedForms(text, index.words);
  const reduced = forms.at(-1);
  if (reduced === undefined) return [];
  const found: TermMatch[] = [];
  const ids = new Set<string>();
  const take = (matches: Iterable<TermMatch>) => {
    for (const match of matches) {
      if (found.length === limit) return;
      if (ids.has(match.entry.id)) continue;
      ids.add(match.entry.id);
      found.push(match);
    }
  };
  take(exactMatchesOf(index, forms));
  if (found.length < limit) take(matchesInText(index, reduced));
  if (hasNear && found.length < limit) {
    take(
      nearNames(index.names, toName(nameAsked(text, index.words))).flatMap(
        ({ nameAt }) => matchOf(index, nameAt, 'near') ?? [],
      ),
    );
  }
  return found;
}

function cut(query: string): string {
  return Array.from(query).slice(0, MAX_QUERY_LENGTH).join('');
}

/** What any of the forms finds: the better tier first, and within it the more literal form. */
function exactMatchesOf(index: TermIndex, forms: readonly string[]): TermMatch[] {
  return forms
    .flatMap((form) => exactMatches(index, toName(form)))
    .sort((left, right) => TIERS.indexOf(left.tier) - TIERS.indexOf(right.tier));
}

/** The entries of which everything that is asked is said, in the words of the course or in others. */
function matchesInText({ entries, texts, words }: TermIndex, asked: string): TermMatch[] {
  const wanted = asked
    .split(' ')
    .map((word) => [word, ...words.alternatives(word)].filter(canStandInText));
  if (wanted.some((forms) => forms.length === 0)) return [];
  return entries.flatMap((entry, at) => {
    const text = texts[at] ?? '';
    const says = (form: string) => text.includes(isShort(form) ? ` ${form} ` : ` ${form}`);
    return wanted.every((forms) => forms.some(says))
      ? [{ entry, tier: 'in-text' as const, matched: entry.headword }]
      : [];
  });
}

const isShort = (form: string) => form.length <= TEXT_LETTERS;
const canStandInText = (form: string) => form.length >= 2;

/** Names to offer where a query finds nothing, the nearest first, each with its term. */
export function suggestTerms(index: TermIndex, query: string, limit = 3): TermMatch[] {
  const asked = toName(nameAsked(cut(query), index.words));
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
      return asked.every((word) => words.some((candidate) => candidate.startsWith(word)));
    })
    .map(({ nameAt }) => ({ nameAt, tier: 'all-words' }));
}

function matchOf(
  { entries, names }: Pick<TermIndex, 'entries' | 'names'>,
  nameAt: number,
  tier: Tier,
): TermMatch | undefined {
  const name = names.names[nameAt];
  const entry = name && entries[name.entryAt];
  return entry && { entry, tier, matched: name.text };
}
