/** A seed by chance, for an order that nobody has chosen: from 1 to 999,999. */
export function randomSeed(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return (drawn % 999_999) + 1;
}

/** An id of 12 letters and digits by chance; `getRandomValues` is there on plain http as well. */
export function randomId(): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => letters[byte % letters.length]).join('');
}
