import { expect, test } from 'vitest';
import { LEAST_WORD, lockOf, opens } from '../../../src/domain/assignments/lock.ts';

test('a lock is opened by its word alone, spaces around it aside', () => {
  const lock = lockOf('4711', 'salt');
  expect(opens(lock, '4711')).toBe(true);
  expect(opens(lock, ' 4711 ')).toBe(true);
  expect(opens(lockOf(' 4711', 'salt'), '4711')).toBe(true);
  expect(opens(lock, '4712')).toBe(false);
  expect(opens(lock, '')).toBe(false);
});

test('the word is kept nowhere, and two locks of one word are not alike', () => {
  const lock = lockOf('4711', 'salt');
  expect(JSON.stringify(lock)).not.toContain('4711');
  expect(lock.salt).toBe('salt');
  expect(lockOf('4711', 'pepper').digest).not.toBe(lock.digest);
});

test('a lock of today is opened tomorrow: what is kept here is this', () => {
  expect(lockOf('4711', 'salt')).toMatchInlineSnapshot(`
    {
      "digest": "XIgBzpZ0ZQkk-svZjxB+ag",
      "salt": "salt",
    }
  `);
  expect(LEAST_WORD).toBe(4);
});
