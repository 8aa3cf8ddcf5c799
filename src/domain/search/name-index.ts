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

/** The index of the names of each entry, the headword first. */
export function indexNames(namesOfEntries: readonly (readonly string[])[]): NameIndex {
  const names = namesOfEntries.flatMap((texts, entryAt) =>
    texts.map((text, at): IndexedName => {
      const name = toName(text);
      return { ...name, entryAt, isHeadword: at === 0, trigrams: trigramsOf(name.key).length };
    }),
  );
  return {
    names,
    byFolded: groupPlaces(names, ({ folded }) => [folded]),
    byKey: groupPlaces(names, ({ key }) => [key]),
    foldedStarts: wordStarts(names.map(({ folded }) => folded)),
    keyStarts: wordStarts(names.map(({ key }) => key)),
    byTrigram: new Map(
      [...groupPlaces(names, ({ key }) => trigramsOf(key))].map(([trigram, places]) => [
        trigram,
        Uint32Array.from(places),
      ]),
    ),
  };
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
  const starts = texts.flatMap((text, nameAt) =>
    [...text.matchAll(/(?<=^| )\S/g)].map(({ index }) => ({
      text: text.slice(index),
      nameAt,
      offset: index,
    })),
  );
  starts.sort((left, right) => (left.text < right.text ? -1 : left.text > right.text ? 1 : 0));
  return {
    texts: starts.map(({ text }) => text),
    nameAt: Uint32Array.from(starts, ({ nameAt }) => nameAt),
    offset: Uint16Array.from(starts, ({ offset }) => offset),
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
