/**
 * A text of the interface with its gaps filled.
 *
 * @example fillWords('{count} terms', { count: 3 }) // => '3 terms'
 */
export function fillWords(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}
