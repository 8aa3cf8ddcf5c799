/** Parts of receipts that a camera has read, for the other pages of the same browser, for an hour. */

const KEY = 'scanned-parts';
const KEPT_MS = 3_600_000;

/** The parts that are kept; none where nothing can be kept. */
export function keptParts(): string[] {
  try {
    const { parts, atMs } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as {
      parts?: unknown;
      atMs?: number;
    };
    const isFresh = Date.now() - (atMs ?? 0) < KEPT_MS;
    return isFresh && Array.isArray(parts) ? parts.map(String) : [];
  } catch {
    return [];
  }
}

/** Keeps the parts until the receipt is whole; none of them takes what was kept away. */
export function keepParts(parts: readonly string[]): void {
  try {
    if (parts.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify({ parts, atMs: Date.now() }));
  } catch {
    // Then a receipt in parts has to be read with the camera of the page itself.
  }
}
