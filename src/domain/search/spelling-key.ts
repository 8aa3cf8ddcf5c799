/** Spellings that differ only in how a name is put into letters, brought to one. */

import { foldText } from '../text/fold-text.ts';

/** Letters of Urdu and Pashto that who types in a hurry, or by ear, takes for one another. */
const ALIKE_LETTERS: [pattern: RegExp, letter: string][] = [
  [/[\u06d2\u06d0\u06cd]/g, '\u06cc'],
  [/[\u06be\u06c3]/g, '\u06c1'],
];

/** Ways in which Urdu and Arabic names are written in Roman letters, and the one that stands for all. */
const ROMAN_LETTERS: [pattern: RegExp, letter: string][] = [
  [/ee|ie|ii/g, 'i'],
  [/oo|ou/g, 'u'],
  [/kh|q/g, 'k'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/(\p{L})\1+/gu, '$1'],
  // The link between two words: “Tehreek-e-Taliban”, “Tehrik-i-Taliban”.
  [/(?<= )[ei](?= )/g, 'i'],
];

/**
 * What remains of a folded name when doubled letters and the commonest variants of romanisation
 * and of Urdu's own letters are set aside as well.
 *
 * @example spellingKey('Tehreek-e-Taliban') === spellingKey('tehrik i taliban') // => true
 */
export function spellingKey(text: string): string {
  return keyOfFolded(foldText(text));
}

/** The same of a text that is folded. */
export function keyOfFolded(folded: string): string {
  return [...(/[^\p{ASCII}]/u.test(folded) ? ALIKE_LETTERS : []), ...ROMAN_LETTERS].reduce(
    (spelling, [pattern, letter]) => spelling.replace(pattern, letter),
    folded,
  );
}
