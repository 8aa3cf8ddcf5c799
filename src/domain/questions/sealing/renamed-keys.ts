/** A record with other keys, and, where it is said how, other values. */
export function renamedKeys(
  record: Readonly<Record<string, string>>,
  key: (id: string) => string,
  value: (id: string) => string = (id) => id,
): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([id, held]) => [key(id), value(held)]));
}
