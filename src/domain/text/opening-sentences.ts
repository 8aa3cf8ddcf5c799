import { splitSentences } from './split-sentences.ts';

/**
 * The whole sentences with which a text begins, as many as `most` characters have room for: half of one
 * says something else. Empty where the first is longer.
 */
export function openingSentences(text: string, most: number, locale: string): string {
  const end = splitSentences(text, locale).findLast((sentence) => sentence.end <= most)?.end ?? 0;
  return text.slice(0, end);
}
