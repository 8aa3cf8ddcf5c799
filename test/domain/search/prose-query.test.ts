import { expect, test } from 'vitest';
import { proseQuery } from '../../../src/domain/search/prose-query.ts';

test.each([
  ['Zarb-e-Azb', 'Zarb Azb'],
  ['Radd-ul-Fasaad', 'Radd Fasaad'],
  ['al Qaeda', 'Qaeda'],
  ['UN', 'UN'],
  ['9 11', '9 11'],
  ['  parliamentary  oversight ', 'parliamentary oversight'],
  ['نیکٹا کا', 'نیکٹا کا'],
  ['', ''],
])('of “%s” the text is asked for “%s”', (query, asked) => {
  expect(proseQuery(query)).toBe(asked);
});
