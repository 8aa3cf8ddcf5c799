import type { words as english } from './languages/en.ts';

/** Every text of the interface. A language that lacks one does not type-check. */
export type Words = typeof english;

const languages = import.meta.glob<{ words: Words }>('./languages/*.ts', { eager: true });

/** The interface's words in a language. @throws when there is no file for it in `languages/`. */
export function wordsFor(locale: string): Words {
  const language = languages[`./languages/${locale}.ts`];
  if (!language) throw new Error(`There are no words for “${locale}” in src/i18n/languages/.`);
  return language.words;
}
