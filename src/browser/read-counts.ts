/**
 * How many sections of each chapter were read, where every page can look it up at once. A copy of
 * what the progress keeps; if it is lost, the next section read makes it anew.
 */

const KEY = 'progress.read';

/** Keeps, for the address of each chapter, how many of the given addresses are sections of it. */
export function keepReadCounts(addresses: Iterable<string>): void {
  const counts: Record<string, number> = {};
  for (const address of addresses) {
    const chapter = address.split('#')[0] ?? address;
    counts[chapter] = (counts[chapter] ?? 0) + 1;
  }
  try {
    localStorage.setItem(KEY, JSON.stringify(counts));
  } catch {
    // The counts are not shown, then.
  }
}

/** How many sections of the chapter at `address` were read. */
export function readCountOf(address: string): number {
  try {
    const counts = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown> | null;
    return Number(counts?.[address] ?? 0) || 0;
  } catch {
    return 0;
  }
}
