/** What a query may have meant: people ask in plurals, with articles, and in whole sentences. */

import { foldText, withoutArticle } from '../text/fold-text.ts';

/** What a course and its language know of words, for its search. */
export interface SearchWords {
  /** Words that ask and carry no name: what, is, define …; as they are folded. */
  fillers: ReadonlySet<string>;
  /** What else the course calls what a word names; folded, of one word or several. */
  alternatives: (word: string) => readonly string[];
}

export const NO_WORDS: SearchWords = { fillers: new Set(), alternatives: () => [] };

/**
 * The forms in which a query is looked for, the most literal first, each once and none of them
 * empty: as it is, without an article, in the singular, without the words that only ask.
 *
 * @example askedForms('the TTP’s', NO_WORDS) // => ['the ttps', 'ttps', 'ttp']
 */
export function askedForms(query: string, { fillers }: SearchWords): string[] {
  const literal = foldText(query);
  const name = withoutArticle(literal);
  const words = name.split(' ').filter((word) => !fillers.has(word));
  // Folded once more: letters of an acronym stand together only now.
  const asked = withoutArticle(foldText(words.join(' ')));
  const forms = [literal, name, inSingular(name), asked, inSingular(asked)];
  return [...new Set(forms)].filter((form) => form !== '');
}

/** What is asked without the words that only ask, in the number in which it is asked. */
export function nameAsked(query: string, words: SearchWords): string {
  const forms = askedForms(query, words);
  const reduced = forms.at(-1) ?? '';
  return forms.find((form) => inSingular(form) === reduced) ?? reduced;
}

function inSingular(text: string): string {
  return text.split(' ').map(singularOf).join(' ');
}

/** The singular of a word, by the endings of English; a word of another script stays what it is. */
export function singularOf(word: string): string {
  if (word.length < 4 || !/^[a-z]+s$/.test(word) || /(?:ss|us|is)$/.test(word)) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(s|x|z|ch|sh)es$/, '$1')
    .replace(/s$/, '');
}
