/** An id of 12 letters and digits by chance; `getRandomValues` is there on plain http as well. */
export function randomId(): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => letters[byte % letters.length]).join('');
}
