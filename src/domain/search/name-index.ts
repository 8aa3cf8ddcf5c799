/**
 * Names in the forms in which a query may meet them: whole, by the beginning of each word, and by
 * three letters in a row. Each form answers without looking at every name, so that an index of a
 * hundred thousand terms answers while one types.
 */

import { foldText } from '../text/fold-text.ts';
import { spellingKey } from './spelling-key.ts';

/** A headword or alias as it is compared. */
export interface Name {
  text: string;
  folded: string;
  key: string;
}

interface IndexedName extends Name {
  /** The place of its entry in the list that was indexed. */
  entryAt: number;
  isHeadword: boolean;
  /** How many trigrams its key has. */
  trigrams: number;
}

/** What follows from the beginning of each word of each name, in the order of the alphabet. */
interface WordStarts {
  texts: string[];
  /** The place of the name of each text. */
  nameAt: Uint32Array;
  /** The place in the name at which each text begins. */
  offset: Uint16Array;
}

export interface NameIndex {
  names: IndexedName[];
  byFolded: Map<string, number[]>;
  byKey: Map<string, number[]>;
  foldedStarts: WordStarts;
  keyStarts: WordStarts;
  /** The places of the names that have a trigram. */
  byTrigram: Map<string, Uint32Array>;
}

/** The most names that the beginning of a word leads to; who types one letter sees few of them. */
const MOST_STARTS = 2000;

/** A text in its compared forms. */
export function toName(text: string): Name {
  return { text, folded: foldText(text), key: spellingKey(text) };
}

/**
 * The index of the names of each entry, the headword first, made in steps: between two of them a
 * page can answer its reader.
 */
export function* indexingNames(
  namesOfEntries: readonly (readonly Name[])[],
): Generator<undefined, NameIndex> {
  const names = namesOfEntries.flatMap((ofEntry, entryAt) =>
    ofEntry.map((name, at): IndexedName => ({
      ...name,
      entryAt,
      isHeadword: at === 0,
      trigrams: trigramsOf(name.key).length,
    })),
  );
  yield;
  const byFolded = groupPlaces(names, ({ folded }) => [folded]);
  const byKey = groupPlaces(names, ({ key }) => [key]);
  yield;
  const foldedStarts = wordStarts(names.map(({ folded }) => folded));
  yield;
  const keyStarts = wordStarts(names.map(({ key }) => key));
  yield;
  const placesOf = groupPlaces(names, ({ key }) => trigramsOf(key));
  yield;
  const byTrigram = new Map(
    [...placesOf].map(([trigram, places]) => [trigram, new Uint32Array(places)]),
  );
  return { names, byFolded, byKey, foldedStarts, keyStarts, byTrigram };
}

/** The different three letters in a row of a key; a word's beginning and end count as letters. */
export function trigramsOf(key: string): string[] {
  const padded = ` ${key} `;
  const all = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) all.add(padded.slice(at, at + 3));
  return [...all];
}

/** The names of which some word, with what follows it, begins with the text. */
export function namesStarting(
  { texts, nameAt, offset }: WordStarts,
  text: string,
): { nameAt: number; isFirstWord: boolean }[] {
  const found: { nameAt: number; isFirstWord: boolean }[] = [];
  const from = firstAtOrAfter(texts, text);
  for (let at = from; at < texts.length && found.length < MOST_STARTS; at += 1) {
    if (!texts[at]?.startsWith(text)) break;
    found.push({ nameAt: nameAt[at] ?? 0, isFirstWord: offset[at] === 0 });
  }
  return found;
}

function groupPlaces(
  names: readonly IndexedName[],
  textsOf: (name: IndexedName) => readonly string[],
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  names.forEach((name, at) => {
    for (const text of textsOf(name)) {
      const places = groups.get(text);
      if (places) places.push(at);
      else groups.set(text, [at]);
    }
  });
  return groups;
}

function wordStarts(texts: readonly string[]): WordStarts {
  const starts: { text: string; nameAt: number; offset: number }[] = [];
  texts.forEach((text, nameAt) => {
    let offset = 0;
    for (const word of text.split(' ')) {
      if (word !== '') starts.push({ text: text.slice(offset), nameAt, offset });
      offset += word.length + 1;
    }
  });
  starts.sort((left, right) => (left.text < right.text ? -1 : left.text > right.text ? 1 : 0));
  return {
    texts: starts.map(({ text }) => text),
    nameAt: new Uint32Array(starts.map(({ nameAt }) => nameAt)),
    offset: new Uint16Array(starts.map(({ offset }) => offset)),
  };
}

function firstAtOrAfter(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
