/** What could be easier to read: remarks for an author to weigh, on which nothing depends. */

import type { Detail } from './diagnostic.ts';

export const STYLE = {
  'long-sentence': (about: { words: number; most: number; begins: string }): Detail => ({
    found: `a sentence of ${about.words} words: “${about.begins}…”`,
    expected: `at most ${about.most} words, so that it is understood at one reading`,
    hint: 'Make two of it.',
  }),
  'unexplained-acronym': (about: { acronym: string }): Detail => ({
    found: `“${about.acronym}”, whose words do not stand in the chapter before it or beside it`,
    expected: 'an acronym spelt out, or marked as a term, where it first stands',
    hint: `Write its words once, mark it with <Term>, or add it under “style: { acronyms: […] }” in course.yaml, if every reader knows it.`,
  }),
  'loaded-word': (about: { word: string; instead: string }): Detail => ({
    found: `“${about.word}”, outside of quotation marks`,
    expected: about.instead,
    hint: 'Take the plainer word, or put the word into quotation marks and say whose it is.',
  }),
  'unmarked-name': (about: { name: string; tag: string }): Detail => ({
    found: `“${about.name}”, which nothing in the chapter leads to`,
    expected: `${about.tag} around it where it first stands`,
    hint: 'Mark it, if readers may want to look it up here.',
  }),
  'unmarked-place': (about: { id: string }): Detail => ({
    found: `the place “${about.id}”, which no map can mark`,
    expected: '“coordinates:” with their source, or “within:” a place that has some',
    hint: 'Leave it where nobody knows more; the list below the map has it all the same.',
  }),
  'stale-present': (about: { sentence: string; year: string }): Detail => ({
    found: `the present tense about ${about.year}: “${about.sentence}”`,
    expected: 'the past tense for a year that is over',
    hint: 'Change the tense, or say until when it holds.',
  }),
} as const satisfies Record<string, (about: never) => Detail>;
