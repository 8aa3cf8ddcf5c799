import { closest, distance } from 'fastest-levenshtein';

/** The candidate that a slip of the pen would turn into `text`; `undefined` when none is near. */
export function nearestTo(text: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const nearest = closest(text, candidates);
  const longest = Math.max(text.length, nearest.length);
  return distance(text, nearest) <= longest / 2 ? nearest : undefined;
}
