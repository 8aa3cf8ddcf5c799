const MOST = 60;

/** The words of a title or a name as a part of the name of a file: letters, digits and hyphens. */
export function fileWords(text: string): string {
  const words = text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return Array.from(words)
    .slice(0, MOST)
    .join('')
    .replace(/^-+|-+$/g, '');
}
