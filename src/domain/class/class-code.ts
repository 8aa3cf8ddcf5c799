/**
 * The code that opens a class: said aloud, written on a board, typed on a phone. Crockford's base 32
 * (https://www.crockford.com/base32.html) has no letters that are taken for others.
 */

import { westernDigits } from '../text/western-digits.ts';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const READ_AS: Record<string, string> = { O: '0', I: '1', L: '1' };

/** In one room, where the code opens joining alone: 30 bits. */
export const SHORT_CODE = 6;
/** Where anybody may guess: 40 bits. */
export const LONG_CODE = 8;

/** The code of as many digits as there are bytes, which chance has given. */
export function classCode(bytes: Uint8Array): string {
  return [...bytes].map((byte) => DIGITS[byte % DIGITS.length]).join('');
}

/** The code that somebody typed, with what stands between its digits set aside; `undefined` for none. */
export function readClassCode(text: string): string | undefined {
  const digits = westernDigits(text)
    .normalize('NFKC')
    .toUpperCase()
    .split('')
    .filter((sign) => !/[\s\-–—.·_]/u.test(sign))
    .map((sign) => READ_AS[sign] ?? sign);
  const isCode =
    (digits.length === SHORT_CODE || digits.length === LONG_CODE) &&
    digits.every((digit) => DIGITS.includes(digit));
  return isCode ? digits.join('') : undefined;
}

/** The code in groups, as it is read out: `K7Q-4MD`. */
export function spacedCode(code: string): string {
  const half = code.length / 2;
  return `${code.slice(0, half)}-${code.slice(half)}`;
}
