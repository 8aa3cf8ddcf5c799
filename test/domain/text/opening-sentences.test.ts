import { expect, test } from 'vitest';
import { openingSentences } from '../../../src/domain/text/opening-sentences.ts';

test.for<[string, number, string, string, string]>([
  ['One. Two. Three.', 100, 'One. Two. Three.', 'en', 'there is room for all'],
  ['One. Two. Three.', 9, 'One. Two.', 'en', 'two fit to the sign'],
  ['One. Two. Three.', 8, 'One.', 'en', 'half of the second would say something else'],
  ['One of many words. Two.', 8, '', 'en', 'not even the first fits'],
  ['', 8, '', 'en', 'there is nothing'],
  ['ایک۔ دو۔ تین۔', 8, 'ایک۔ دو۔', 'ur', 'a language has its own full stop'],
])('of “%s” %d characters have room for “%s” (%s: %s)', ([text, most, opening, locale]) => {
  expect(openingSentences(text, most, locale)).toBe(opening);
});
