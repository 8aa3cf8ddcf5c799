import { describe, expect, test } from 'vitest';
import { partsOf, partsOfGroups, titleOfPart } from '../../../src/domain/lists/parts.ts';

describe('a list with more than a page holds', () => {
  test('is one part where all of it fits, and where it is empty', () => {
    expect(partsOf(['a', 'b'], 2)).toEqual([{ number: 1, from: 1, to: 2, items: ['a', 'b'] }]);
    expect(partsOf([], 2)).toEqual([{ number: 1, from: 1, to: 0, items: [] }]);
  });

  test('is parted in order, each part with its places in the whole', () => {
    expect(partsOf(['a', 'b', 'c', 'd', 'e'], 2)).toEqual([
      { number: 1, from: 1, to: 2, items: ['a', 'b'] },
      { number: 2, from: 3, to: 4, items: ['c', 'd'] },
      { number: 3, from: 5, to: 5, items: ['e'] },
    ]);
  });

  test('says on every page but its first which part it is', () => {
    const messages = { title: '{title}, {from} to {to}' };
    const [first, second] = partsOf(['a', 'b', 'c'], 2);
    expect(titleOfPart('Chapters', first!, messages)).toBe('Chapters');
    expect(titleOfPart('Chapters', second!, messages)).toBe('Chapters, 3 to 3');
  });
});

describe('groups with more than a page holds', () => {
  const groups = [
    { title: 'A', items: ['a1'] },
    { title: 'B', items: ['b1', 'b2', 'b3'] },
    { title: 'C', items: [] },
  ];

  test('go on in the next part under the same name, and stand nowhere without items', () => {
    expect(partsOfGroups(groups, 2)).toEqual([
      {
        number: 1,
        from: 1,
        to: 2,
        items: [
          { title: 'A', items: ['a1'] },
          { title: 'B', items: ['b1'] },
        ],
      },
      { number: 2, from: 3, to: 4, items: [{ title: 'B', items: ['b2', 'b3'] }] },
    ]);
  });

  test('stay as they are where all fits', () => {
    expect(partsOfGroups(groups, 4)[0]!.items).toEqual(groups.slice(0, 2));
  });
});
