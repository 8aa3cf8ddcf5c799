import { distance } from 'fastest-levenshtein';

/**
 * How unlike two texts are spelt, from 0 to 1: the edits between them (Levenshtein), as a share of the
 * characters of the longer.
 */
export function spellingDistance(left: string, right: string): number {
  return distance(left, right) / Math.max(left.length, right.length, 1);
}

/** Of the longer text, the share of characters that may differ for a slip of the pen. */
const FARTHEST = 0.5;

/** The candidate that a slip of the pen would turn into `text`; `undefined` when none is near. */
export function nearestTo(text: string, candidates: readonly string[]): string | undefined {
  const [nearest] = candidates
    .map((candidate) => ({ candidate, far: spellingDistance(text, candidate) }))
    .filter(({ far }) => far <= FARTHEST)
    .sort((left, right) => left.far - right.far);
  return nearest?.candidate;
}
