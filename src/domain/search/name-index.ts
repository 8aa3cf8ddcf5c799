/**
 * Names in the forms in which a query may meet them: whole, by the beginning of each word, and by
 * three letters in a row. Each form answers without looking at every name, so that an index of a
 * hundred thousand terms answers while one types.
 */

import { foldText } from '../text/fold-text.ts';
import { keyOfFolded } from './spelling-key.ts';

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

/**
 * What follows from the beginning of each word of each name, by its first three letters. A group is
 * put in order when something in it is first looked for.
 */
interface WordStarts {
  groups: Map<string, StartGroup>;
  /** The letters of the groups in the order of the alphabet, once that was needed. */
  letters?: string[];
  /** What a start begins in, by the place of its name. */
  textOf: (nameAt: number) => string;
}

interface StartGroup {
  /** The place of the name of each start, and the place in the name at which it begins. */
  nameAt: number[];
  offset: number[];
  /** In the order of the alphabet, once that was needed: what follows from each start. */
  texts?: string[];
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

/** So many names are indexed in a step: some milliseconds on a slow phone. */
const STEP = 256;

/** A text in its compared forms. */
export function toName(text: string): Name {
  const folded = foldText(text);
  return { text, folded, key: keyOfFolded(folded) };
}

/**
 * The index of the names of each entry, the headword first, made in steps: between two of them a
 * page can answer its reader.
 */
export function* indexingNames(
  namesOfEntries: readonly (readonly Name[])[],
): Generator<undefined, NameIndex> {
  const names: IndexedName[] = [];
  const byFolded = new Map<string, number[]>();
  const byKey = new Map<string, number[]>();
  const foldedStarts = noStarts((nameAt) => names[nameAt]!.folded);
  const keyStarts = noStarts((nameAt) => names[nameAt]!.key);
  const trigrams = new TrigramPlaces();
  for (const [entryAt, ofEntry] of namesOfEntries.entries()) {
    for (const [at, name] of ofEntry.entries()) {
      const nameAt = names.length;
      names.push({ ...name, entryAt, isHeadword: at === 0, trigrams: trigrams.add(name.key) });
      addTo(byFolded, name.folded, nameAt);
      addTo(byKey, name.key, nameAt);
      addStarts(foldedStarts, name.folded, nameAt);
      addStarts(keyStarts, name.key, nameAt);
      if (nameAt % STEP === 0) yield;
    }
  }
  const byTrigram = yield* trigrams.places();
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
  starts: WordStarts,
  text: string,
): { nameAt: number; isFirstWord: boolean }[] {
  const found: { nameAt: number; isFirstWord: boolean }[] = [];
  for (const group of groupsStarting(starts, text)) {
    const texts = inOrder(group, starts);
    for (let at = firstAtOrAfter(texts, text); at < texts.length; at += 1) {
      if (found.length === MOST_STARTS) return found;
      if (!texts[at]!.startsWith(text)) break;
      found.push({ nameAt: group.nameAt[at]!, isFirstWord: group.offset[at] === 0 });
    }
  }
  return found;
}

/** The letters by which starts are in groups. */
const GROUP_LETTERS = 3;

function* groupsStarting(starts: WordStarts, text: string): Generator<StartGroup> {
  const { groups } = starts;
  if (text.length >= GROUP_LETTERS) {
    const group = groups.get(text.slice(0, GROUP_LETTERS));
    if (group) yield group;
    return;
  }
  const letters = (starts.letters ??= [...groups.keys()].sort());
  for (let at = firstAtOrAfter(letters, text); letters[at]?.startsWith(text); at += 1) {
    yield groups.get(letters[at]!)!;
  }
}

function inOrder(group: StartGroup, { textOf }: WordStarts): string[] {
  if (group.texts) return group.texts;
  const { nameAt, offset } = group;
  const texts = nameAt.map((name, at) => textOf(name).slice(offset[at]));
  const order = texts
    .map((_, at) => at)
    .sort((left, right) =>
      texts[left]! < texts[right]! ? -1 : texts[left]! > texts[right]! ? 1 : 0,
    );
  group.nameAt = order.map((at) => nameAt[at]!);
  group.offset = order.map((at) => offset[at]!);
  group.texts = order.map((at) => texts[at]!);
  return group.texts;
}

function noStarts(textOf: WordStarts['textOf']): WordStarts {
  return { groups: new Map(), textOf };
}

function addStarts({ groups }: WordStarts, text: string, nameAt: number): void {
  for (let offset = 0; offset < text.length;) {
    const letters = text.slice(offset, offset + GROUP_LETTERS);
    const group = groups.get(letters);
    if (group) {
      group.nameAt.push(nameAt);
      group.offset.push(offset);
    } else groups.set(letters, { nameAt: [nameAt], offset: [offset] });
    const space = text.indexOf(' ', offset);
    offset = space === -1 ? text.length : space + 1;
  }
}

function addTo(groups: Map<string, number[]>, text: string, place: number): void {
  const places = groups.get(text);
  if (places) places.push(place);
  else groups.set(text, [place]);
}

/** Which names have which trigrams, gathered name by name and put together at the end. */
class TrigramPlaces {
  readonly #idOf = new Map<string, number>();
  /** For each trigram: how many names have it, and the last of them. */
  readonly #counts: number[] = [];
  readonly #last: number[] = [];
  /** The trigrams of all names, one name after the other, and how many each has. */
  readonly #ids: number[] = [];
  readonly #lengths: number[] = [];

  /** How many different trigrams the next name has. */
  add(key: string): number {
    const nameAt = this.#lengths.length;
    const before = this.#ids.length;
    const padded = ` ${key} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) {
      const trigram = padded.slice(at, at + 3);
      let id = this.#idOf.get(trigram);
      if (id === undefined) {
        id = this.#idOf.size;
        this.#idOf.set(trigram, id);
        this.#counts.push(0);
        this.#last.push(-1);
      }
      if (this.#last[id] === nameAt) continue;
      this.#last[id] = nameAt;
      this.#counts[id]! += 1;
      this.#ids.push(id);
    }
    const length = this.#ids.length - before;
    this.#lengths.push(length);
    return length;
  }

  /** The names of each trigram, in their order. */
  *places(): Generator<undefined, Map<string, Uint32Array>> {
    const places = this.#counts.map((count) => new Uint32Array(count));
    const filled = new Uint32Array(places.length);
    let at = 0;
    for (const [nameAt, length] of this.#lengths.entries()) {
      for (const end = at + length; at < end; at += 1) {
        const id = this.#ids[at]!;
        places[id]![filled[id]!] = nameAt;
        filled[id]! += 1;
      }
      if (nameAt % (STEP * 16) === 0) yield;
    }
    return new Map([...this.#idOf].map(([trigram, id]) => [trigram, places[id]!]));
  }
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
