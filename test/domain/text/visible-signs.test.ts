import { expect, test } from 'vitest';
import { visibleSigns } from '../../../src/domain/text/visible-signs.ts';

test.each([
  ['national-action\u200b-plan', 'national-action[zero-width space]-plan'],
  ['islamabad\u200f', 'islamabad[right-to-left mark]'],
  ['2014\u201112', '2014[no-break hyphen]12'],
  ['isl\u0430mabad', 'isl[a Cyrillic \u0430]mabad'],
  ['\u03bfmega', '[a Greek \u03bf]mega'],
  ['plain – “text” of Ωmega and Москва', 'plain – “text” of [a Greek Ω]mega and Москва'],
  ['بے\u200cنظیر', 'بے\u200cنظیر'],
])('a sign that is not seen or looks like another is named: %j', (text, shown) => {
  expect(visibleSigns(text)).toBe(shown);
});
