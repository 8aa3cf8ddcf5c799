import { expect, test } from 'vitest';
import { moveInOptions } from '../../../src/domain/search/move-in-options.ts';

const moves: [
  key: string,
  from: number | undefined,
  to: number | undefined | null,
  what: string,
][] = [
  ['ArrowDown', undefined, 0, 'the first'],
  ['ArrowDown', 1, 2, 'the next'],
  ['ArrowDown', 2, undefined, 'from the last back to the text'],
  ['ArrowUp', undefined, 2, 'the last'],
  ['ArrowUp', 0, undefined, 'from the first back to the text'],
  ['ArrowUp', 2, 1, 'the one before'],
  ['Home', 2, 0, 'the first'],
  ['End', undefined, null, 'the end of the text'],
  ['End', 0, 2, 'the last'],
  ['Home', undefined, null, 'the beginning of the text'],
  ['a', 1, null, 'the text'],
];

test.each(moves)('%s from %s leads to %s: %s', (key, active, to) => {
  expect(moveInOptions(key, { count: 3, active })).toBe(to);
});

test('where there are no options, no key leads anywhere', () => {
  expect(moveInOptions('ArrowDown', { count: 0, active: undefined })).toBeNull();
});
