/**
 * When cards of the review are due, where every page can look it up at once. A copy of what the cards
 * say: if it is lost, only the count in the header is, until the next review.
 */

const KEY = 'review.due';
const MOST = 500;

/** Keeps the times, in milliseconds since 1970, the soonest first. */
export function keepDueTimes(times: readonly number[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(times.slice(0, MOST)));
  } catch {
    // The count is not shown, then.
  }
}

/** How many cards are due at `nowMs`. */
export function countDue(nowMs: number): number {
  try {
    const times: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(times) ? times.filter((time) => Number(time) <= nowMs).length : 0;
  } catch {
    return 0;
  }
}
