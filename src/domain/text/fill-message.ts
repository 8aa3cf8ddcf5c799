/**
 * A text of the interface with its gaps filled. A gap with two forms after its name, such as
 * `{count|term|terms}`, takes the first where the value is exactly one and else the second.
 *
 * @example fillMessage('{count} {count|term|terms}', { count: 3 }) // => '3 terms'
 */
export function fillMessage(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)(?:\|(.*?)\|(.*?))?\}/g, (gap, name: string, singular, plural) => {
    const value = values[name];
    return String((singular === undefined ? value : value === 1 ? singular : plural) ?? gap);
  });
}
