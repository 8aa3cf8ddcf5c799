/** A long code in parts, each short enough for a picture that a camera reads. */

import { sealOf } from '../text/digest.ts';

/** So many characters make a QR code that a phone reads from another phone’s screen. */
const MOST_PART = 700;
const NAME_LENGTH = 6;
/** The name of the whole, the number of the part, how many there are, and the part. */
const PART = /Q1\.([\w+-]{6})\.(\d{1,3})\.(\d{1,3})\.([\w+.-]+)/g;

/** The parts of a code, each saying of which code it is, which part, and of how many. */
export function codeToParts(code: string): string[] {
  const name = sealOf(code).slice(0, NAME_LENGTH);
  const count = Math.max(1, Math.ceil(code.length / MOST_PART));
  const size = Math.ceil(code.length / count);
  return Array.from({ length: count }, (_, at) => {
    const piece = code.slice(at * size, (at + 1) * size);
    return partText(name, at + 1, count, piece);
  });
}

function partText(name: string, number: number, count: number, piece: string): string {
  return `Q1.${name}.${number}.${count}.${piece}`;
}

export interface CollectedParts {
  /** The codes of which every part is there. */
  codes: string[];
  /** How many parts are there of those that are not whole yet, and how many they need. */
  waiting: { there: number; needed: number }[];
  /** The parts of those, once each. */
  left: string[];
}

/** Puts parts together, in whatever order they came and however often. Never throws. */
export function collectParts(texts: readonly string[]): CollectedParts {
  const wholes = new Map<string, (string | undefined)[]>();
  for (const text of texts) {
    for (const [, name = '', number = '', count = '', piece = ''] of text.matchAll(PART)) {
      const key = `${name}/${count}`;
      const parts = wholes.get(key) ?? Array.from<string | undefined>({ length: Number(count) });
      if (Number(number) >= 1 && Number(number) <= parts.length) parts[Number(number) - 1] = piece;
      wholes.set(key, parts);
    }
  }
  const collected: CollectedParts = { codes: [], waiting: [], left: [] };
  for (const [key, parts] of wholes) {
    const there = parts.filter((part) => part !== undefined).length;
    if (there === parts.length) collected.codes.push(parts.join(''));
    else {
      collected.waiting.push({ there, needed: parts.length });
      const [name = ''] = key.split('/');
      collected.left.push(
        ...parts.flatMap((part, at) =>
          part === undefined ? [] : [partText(name, at + 1, parts.length, part)],
        ),
      );
    }
  }
  return collected;
}
