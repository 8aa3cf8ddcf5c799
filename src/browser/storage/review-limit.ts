/** How many cards a reader wants to see a day, kept on this device. */

import { keepNote, readNote } from './notes.ts';

export const LIMITS = [10, 20, 50, 100] as const;
const DEFAULT_LIMIT = 20;

export function readLimit(): number {
  const kept = readNote('review.limit');
  return LIMITS.find((limit) => limit === kept) ?? DEFAULT_LIMIT;
}

export function keepLimit(limit: number): void {
  keepNote('review.limit', limit);
}
