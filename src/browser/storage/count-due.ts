import { readNote } from './notes.ts';

/**
 * How many cards of the review are due at `nowMs`, for every page's header: from a copy of the times
 * at which cards are due. If the copy is lost, only the count is, until the next review.
 */
export function countDue(nowMs: number): number {
  const times = readNote('review.due');
  return Array.isArray(times) ? times.filter((time) => Number(time) <= nowMs).length : 0;
}
