/** Spellings that differ only in how a name is put into letters, brought to one. */

import { foldText } from '../text/fold-text.ts';

/** Letters of Arabic keyboards, and the Urdu ones that are meant. */
const URDU_LETTERS: [pattern: RegExp, letter: string][] = [
  [/[\u064a\u0649\u06d2]/g, '\u06cc'],
  [/\u0643/g, '\u06a9'],
  [/[\u0647\u06c1\u06be\u06c3\u0629]/g, '\u06c1'],
  [/[\u0622\u0623\u0625\u0671]/g, '\u0627'],
  [/[\u0640\u200b-\u200f]/g, ''],
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
 * What remains of a name when case, marks, hyphens, doubled letters and the commonest variants of
 * romanisation and of Arabic keyboards are set aside.
 *
 * @example spellingKey('Tehreek-e-Taliban') === spellingKey('tehrik i taliban') // => true
 */
export function spellingKey(text: string): string {
  const urdu = URDU_LETTERS.reduce((so, [pattern, letter]) => so.replace(pattern, letter), text);
  return ROMAN_LETTERS.reduce(
    (so, [pattern, letter]) => so.replace(pattern, letter),
    foldText(urdu),
  );
}
