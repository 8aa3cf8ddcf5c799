/**
 * A number as people type it. What could be read in two ways, or holds more than one number, is not
 * read at all: whoever typed it is asked, and no other number is taken in silence.
 */

import { APOSTROPHES, UNSEEN } from '../text/fold-text.ts';
import { westernDigits } from '../text/western-digits.ts';

/** Words for large numbers, with what they are worth; those of South Asia among them. */
const SCALES: [words: RegExp, worth: number][] = [
  [/^(?:dozen|dozens|درجن)$/, 12],
  [/^(?:hundred|سو)$/, 1e2],
  [/^(?:k|thousand|thousands|hazar|hazaar|ہزار)$/, 1e3],
  [/^(?:lakh|lakhs|lac|lacs|لاکھ)$/, 1e5],
  [/^(?:m|mn|mio|mln|million|millions|ملین)$/, 1e6],
  [/^(?:cr|crore|crores|karor|کروڑ)$/, 1e7],
  [/^(?:b|bn|bln|billion|billions|arab|ارب|بلین)$/, 1e9],
  [/^(?:kharab|کھرب)$/, 1e11],
  [/^(?:tn|trn|trillion|trillions|ٹریلین)$/, 1e12],
];

/** What may stand before a number without being a part of it. */
const CURRENCY = /(?:us|pk|a|c)?[$€£₨₹]|\b(?:rs|pkr|usd|eur)\b\.?/g;

/** Digits with what may stand between them in one number, and the exponent or fraction behind. */
const CHUNK =
  /(?:[-+] ?)?(?:\d(?:[\d.,' ]*\d)?|[.,]\d+)(?: ?(?:e|[x*] ?10\^) ?[-+]?\d+|\^[-+]?\d+)?(?: ?\/ ?\d+)?/g;

/** What a number is not, for all its digits: a sign or word that compares or counts, a time, a part that is spelt out. */
const NO_NUMBER =
  /[<>≤≥±:#]|\d\s*\+|\+ ?\/|\b(?:half|quarter|negative|over|under|below|above|than|least|most|up to|twice|thrice|scores?)\b/;

/**
 * The one number that was typed; with decimals after a point, a raised point or a comma, thousands
 * (or lakhs: 12,34,567) parted by commas, spaces, points or apostrophes, in Western or Eastern
 * digits, as a fraction (2 1/2), with a power of ten (1e3) or a word for one (2.5 million), and with
 * words around it. `undefined` where there is none, or more than one. Where `unit` names a scale
 * itself (“billion dollars”), the number is in it.
 *
 * @example parseNumber('1,234.5 people') // => 1234.5
 * @example parseNumber('15-16') // => undefined
 */
export function parseNumber(text: string, unit = ''): number | undefined {
  const plain = plainSigns(text);
  if (NO_NUMBER.test(plain)) return undefined;
  const chunks = [...plain.matchAll(CHUNK)];
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length > 1) return undefined;
  const before = plain.slice(0, chunk.index);
  const after = plain.slice(chunk.index + chunk[0].length);
  // A letter that touches the digits makes a name of them (FY15, FY-15); ordinals and units may follow.
  if (/[\p{L}\d]$/u.test(before)) return undefined;
  if (/[_.,'/-]$/.test(before) && !/^[-+]/.test(chunk[0])) return undefined;
  if (/\d/.test(after) || /^ ?[-/^_]/.test(after)) return undefined;
  const isMinus = /(?:^|\s)(?:minus|منفی)\s*$/.test(before);
  const value = valueOf(chunk[0]) * (isMinus ? -1 : 1) * scaleOf(after, unit);
  // 2.3 million is 2,300,000, and in binary 2,299,999.9999999998.
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : undefined;
}

/** The text in lower case, with one sign for each that has several. */
function plainSigns(text: string): string {
  return (
    westernDigits(text)
      // Apart from a whole number before them: 2½ is no 21/2, and 10³ no 103.
      .replace(/[¼-¾⅐-⅞]/g, ' $&')
      .replace(/[⁺⁻]?[⁰¹²³⁴-⁹]+/g, '^$&')
      .normalize('NFKC')
      .replace(UNSEEN, '')
      .toLowerCase()
      .replace(/[٬،]/g, ',')
      .replace(/[٫·⋅]/g, '.')
      .replace(APOSTROPHES, "'")
      .replace(/[-\u2010-\u2015\u2212]/g, '-')
      .replace(/[×✕]/g, 'x')
      .replace(/⁄/g, '/')
      .replace(/\s+/g, ' ')
      .replace(CURRENCY, ' ')
      .replace(/\/-(?!\d)/, '')
      .trim()
  );
}

/** The value of digits with their sign; not finite where they are no number. */
function valueOf(chunk: string): number {
  const unsigned = unsignedOf(chunk.replace(/^[-+] ?/, ''));
  return chunk.startsWith('-') ? -unsigned : unsigned;
}

function unsignedOf(text: string): number {
  const fraction = /^(?:(\d+) )?(\d+) ?\/ ?(\d+)$/.exec(text);
  if (fraction) {
    const [, whole = '0', over, under] = fraction;
    return Number(whole) + Number(over) / Number(under);
  }
  const power = /^10\^([-+]?\d+)$/.exec(text);
  if (power) return 10 ** Number(power[1]);
  const scientific = /^([\d.,' ]+?)(?: ?(?:e|[x*] ?10\^) ?([-+]?\d+))?$/.exec(text);
  if (!scientific) return NaN;
  const [, digits = '', exponent = '0'] = scientific;
  return Number(`${decimalOf(digits)}e${exponent}`);
}

/** The ways in which digits are parted, each with the sign between thousands. */
const FORMS: [form: RegExp, thousands: string][] = [
  [/^\d+$/, ''],
  [/^(?:[1-9]\d{0,2})(?:,\d{3})+(?:\.\d+)?$/, ','],
  // Lakhs and crores: grouped by twos before the last three.
  [/^[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?$/, ','],
  [/^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/, ' '],
  [/^\d{1,3}(?:'\d{3})+(?:[.,]\d+)?$/, "'"],
  [/^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/, '.'],
  [/^[1-9]\d{0,2}(?:\.\d{3}){2,}$/, '.'],
  [/^\d*[.,]\d+$/, ''],
];

/** Digits as `Number` reads them; nothing that it reads where they are parted as no one number is. */
function decimalOf(digits: string): string {
  const [, thousands] = FORMS.find(([form]) => form.test(digits)) ?? [];
  // What is left of commas stands before decimals.
  return thousands === undefined ? 'none' : digits.replaceAll(thousands, '').replace(',', '.');
}

/** What the word behind a number makes of it, seen from the scale that the unit names itself. */
function scaleOf(after: string, unit: string): number {
  const [word = '', second = ''] = after.trim().split(/[^\p{L}]+/u);
  const wordsOfUnit = unit.toLowerCase().split(/[^\p{L}]+/u);
  // The unit itself, or its first letters, such as m for metres.
  if (wordsOfUnit.some((candidate) => candidate.startsWith(word))) return 1;
  const typed = worthOf(word);
  if (typed === 1) return 1;
  const both = typed * worthOf(second);
  return both / wordsOfUnit.reduce((product, part) => product * worthOf(part), 1);
}

function worthOf(word: string): number {
  return SCALES.find(([words]) => words.test(word))?.[1] ?? 1;
}
