/**
 * The values in an order that depends on the seed alone, so that a printed key matches a screen
 * anywhere: Fisher–Yates over the generator mulberry32, seeded by the FNV-1a hash of the text.
 */
export function seededShuffle<T>(values: readonly T[], seed: string): T[] {
  const next = randomIntegers(seed);
  const shuffled = [...values];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const pick = next(last + 1);
    [shuffled[last], shuffled[pick]] = [shuffled[pick] as T, shuffled[last] as T];
  }
  return shuffled;
}

/** A function that gives whole numbers from 0 to below its argument, the same for the same seed. */
export function randomIntegers(seed: string): (below: number) => number {
  const random = mulberry32(fnv1a(seed));
  return (below) => Math.floor(random() * below);
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
