import { splitSentences } from './split-sentences.ts';

/** As many characters as search engines show, and as few as say anything. */
const [MOST, LEAST] = [160, 50];

/**
 * The sentences of `text` with which a page is described where links are shared: whole ones, as many as
 * are shown, and one more where those say too little.
 */
export function pageDescription(text: string, locale: string): string {
  const sentences = splitSentences(text, locale);
  const shown = sentences.findLastIndex(({ end }) => end <= MOST);
  const enough = sentences.findIndex(({ end }) => end >= LEAST);
  return text.slice(0, sentences[Math.max(shown, enough)]?.end);
}
