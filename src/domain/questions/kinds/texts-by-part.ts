/** Whether a value has a text for some of the parts, by their ids, and for nothing else. */
export function isTextsByPart(parts: readonly { id: string }[], value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const ids = new Set(parts.map(({ id }) => id));
  return Object.entries(value).every(([id, text]) => ids.has(id) && typeof text === 'string');
}
