/** How many cards a reader wants to see a day, kept on this device. */

const KEY = 'review.limit';
export const LIMITS = [10, 20, 50, 100] as const;
const DEFAULT_LIMIT = 20;

export function readLimit(): number {
  try {
    const kept = Number(localStorage.getItem(KEY));
    return LIMITS.find((limit) => limit === kept) ?? DEFAULT_LIMIT;
  } catch {
    return DEFAULT_LIMIT;
  }
}

export function keepLimit(limit: number): void {
  try {
    localStorage.setItem(KEY, String(limit));
  } catch {
    // The limit holds until the page is left, then.
  }
}

export function forgetLimit(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Then none was kept.
  }
}

/** The first moment of today where the reader is, in milliseconds since 1970. */
export function startOfToday(nowMs: number): number {
  return new Date(nowMs).setHours(0, 0, 0, 0);
}
