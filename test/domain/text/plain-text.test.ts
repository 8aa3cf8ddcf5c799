import { expect, test } from 'vitest';
import { isPlainText } from '../../../src/domain/text/plain-text.ts';

test.each([
  'Between 5 < 10 and 10 > 5 per cent',
  'AT&T; Khan & Akram',
  'The year 2014 * 2',
  'a snake_case_id and _ alone',
  '“In brackets [sic] (so the column)”',
  'Point # 3',
])('%s is plain', (text) => {
  expect(isPlainText(text)).toBe(true);
});

test.each([
  '**bold**',
  'a *slanted* word',
  'a _slanted word_ too',
  'a `sign`',
  'a [link](https://example.org)',
  '<b>bold</b>',
  'a<br/>b',
  'Khan &amp; Akram',
  '## Heading',
])('%s is not', (text) => {
  expect(isPlainText(text)).toBe(false);
});
