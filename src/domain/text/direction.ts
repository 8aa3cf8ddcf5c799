import { LANGUAGE } from '../../language.ts';

/** Languages that are written from right to left, in their usual scripts (Unicode CLDR). */
const FROM_THE_RIGHT = ['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'];

/** The direction in which a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return FROM_THE_RIGHT.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/**
 * A text for a place where no element can give it a direction, such as a label in a drawing: it keeps
 * its own among that of what is around it (Unicode’s isolates).
 */
export function isolated(text: string): string {
  return directionOf(LANGUAGE) === 'ltr' ? text : `\u2068${text}\u2069`;
}
