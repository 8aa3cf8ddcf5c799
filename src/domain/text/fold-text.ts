/**
 * Text as it is compared, in answers, in searches and in filters alike: what one person types with
 * one keyboard and another with another is one, what two different things are called stays two.
 */

import { westernDigits } from './western-digits.ts';

/** What stands for an apostrophe, or for the ʿayn and hamza of romanised names: none of it counts. */
export const APOSTROPHES = /['’‘‛`´΄᾽᾿῾′‵ʹʻʼʽʾʿˈˊˋ＇Ꞌꞌ]/g;

/** Signs that are not seen: they join, part or turn letters, or stretch them. */
export const UNSEEN = /[\u00ad\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Pairs of letters: those that no keyboard without them can type, with what is typed in their place;
 * and those that Arabic, Persian and Pashto keyboards give for a sign, with the one of Urdu's. What
 * Urdu itself has two letters for (ہ and ھ, ی and ے) stays two.
 */
const LETTERS =
  'æ ae œ oe ø o ł l đ d ð d ß ss þ th ı i ħ h ' +
  '\u064a ی \u0649 ی \u0643 ک \u06aa ک \u0647 ہ \u06d5 ہ \u0629 ۃ \u0671 ا \u06ab گ \u067c ٹ \u0689 ڈ \u0693 ڑ';

/** The names of the Roman letters in Urdu, in which its acronyms are written: ٹی ٹی پی is TTP. */
const URDU_NAMES_OF_LETTERS =
  'a اے b بی c سی d ڈی e ای f ایف g جی h ایچ i آئی j جے k کے l ایل m ایم n این o او p پی q کیو r آر s ایس t ٹی u یو v وی w ڈبلیو x ایکس y وائی z زیڈ';

/** The first word of each pair, and the second. */
function pairsIn(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/(\S+) (\S+)/g)].map(([, first = '', second = '']) => [first, second]),
  );
}

const typedFor = /* @__PURE__ */ pairsIn(LETTERS);

/** A run of single letters with a dot after each: `F.A.T.F.`, and in capitals `F. A. T. F.` too. */
const DOTTED =
  /(?<![\p{L}\p{N}])(?:\p{L}(?:[.·]\p{L}(?![\p{L}\p{N}]))+|\p{Lu}(?:[.·] ?\p{Lu}(?![\p{L}\p{N}]))+)[.·]?/gu;

/** What every such run has in it, and few other texts: it is looked for faster. */
const MAYBE_DOTTED = /[.·] ?\p{L}(?![\p{L}\p{N}])/u;

/** Words of Roman letters with one space between them, none of them one that is read otherwise. */
const PLAIN = /^(?!percent\b)[a-z]+(?: (?!percent\b)[a-z]+)*$/i;

/**
 * The text without case, diacritics, apostrophes, dashes, quotes, the dots of acronyms and double
 * spaces, with one letter for those that different keyboards give for the same sign, and with
 * Western digits; words stand apart by one space.
 *
 * @example foldText('Tehrīk-i-Ṭālibān') // => 'tehrik i taliban'
 * @example foldText('the U.N.’s') // => 'the uns'
 */
export function foldText(text: string): string {
  // Most names: there is nothing in them to be brought to one form.
  if (PLAIN.test(text)) return text.toLowerCase();
  const letters = signsOf(text);
  const lower = (
    MAYBE_DOTTED.test(letters)
      ? letters.replace(DOTTED, (acronym) => acronym.replace(/[.· ]/g, ''))
      : letters
  ).toLowerCase();
  const plain = lower
    .replace(/[^\p{ASCII}]/gu, (letter) => typedFor.get(letter) ?? letter)
    // A comma between thousands.
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  const minus = /^\s*[-\u2010-\u2015\u2212]\s*\d/.test(plain) ? '-' : '';
  const words = plain
    // Signs, and a word, that are read as words.
    .replace(/&/g, ' and ')
    .replace(/[%٪]|\bpercent\b/g, ' per cent ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return lettersByName(words) ?? minus + words;
}

/** The letters, digits and other signs, each in one form, without marks above and below. */
function signsOf(text: string): string {
  return westernDigits(
    text
      .replace(APOSTROPHES, '')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      // Some are one of them only now.
      .replace(APOSTROPHES, '')
      .replace(UNSEEN, ''),
  );
}

let letterOfName: Map<string, string> | undefined;

/** The acronym that a text of nothing but names of letters spells; `undefined` for any other text. */
function lettersByName(words: string): string | undefined {
  if (!/^[\u0600-\u06ff]+(?: [\u0600-\u06ff]+)+$/.test(words)) return undefined;
  letterOfName ??= new Map(
    [...pairsIn(URDU_NAMES_OF_LETTERS)].map(([letter, name]) => [foldText(name), letter]),
  );
  const letters = words.split(' ').map((word) => letterOfName?.get(word));
  return letters.every((letter) => letter !== undefined) ? letters.join('') : undefined;
}

/**
 * A folded text without the article before it, which is no part of a name.
 *
 * @example withoutArticle('the un') // => 'un'
 */
export function withoutArticle(folded: string): string {
  return folded.replace(/^(?:the (?=.)|an? (?=\p{L}{3}))/u, '');
}
