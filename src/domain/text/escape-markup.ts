/**
 * The text as it stands in HTML or XML, between tags and in the quotation marks of an attribute:
 * https://html.spec.whatwg.org/multipage/parsing.html#escapingString
 */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
