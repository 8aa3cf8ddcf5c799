import { expect, test } from 'vitest';
import { spellingKey } from '../../../src/domain/search/spelling-key.ts';

test.each([
  ['Tehreek-e-Taliban', 'tehrik i taliban'],
  ['Mehsood', 'MEHSUD'],
  ['Waziristan', 'Vazeeristan'],
  ['Khyber', 'Kyber'],
  ['al-Qaeda', 'al Kaeda'],
  ['Baitullah', 'Baitulah'],
  ['كابل', 'کابل'],
  ['علي', 'علی'],
  ['ﻃﺎﻟﺒﺎﻥ', 'طالبان'],
  ['طـالبان', 'طالبان'],
  ['طَالِبان', 'طالبان'],
  ['آزادی', 'ازادي'],
])('%s and %s are one name', (left, right) => {
  expect(spellingKey(left)).toBe(spellingKey(right));
});

test.each([
  ['PIPS', 'PICSS'],
  ['Pakistan', 'Afghanistan'],
  ['NAP', 'NISP'],
])('%s and %s stay two', (left, right) => {
  expect(spellingKey(left)).not.toBe(spellingKey(right));
});
