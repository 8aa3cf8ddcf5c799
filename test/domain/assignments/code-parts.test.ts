import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeToParts, collectParts } from '../../../src/domain/assignments/code-parts.ts';

const code = fc.stringMatching(/^R1\.[\w+-]{12}\.[\w+-]{1,3000}\.z$/);

test('a code comes together from its parts, in whatever order and however often they are read', () => {
  fc.assert(
    fc.property(code, fc.array(fc.nat(9)), (whole, order) => {
      const parts = codeToParts(whole);
      expect(parts.every((part) => part.length < 800)).toBe(true);
      const read = [...order.map((at) => parts[at % parts.length] ?? ''), ...parts.toReversed()];
      const urls = read.map((part) => `https://example.org/teach/results/#${part}`);
      expect(collectParts(urls)).toEqual({ codes: [whole], waiting: [], left: [] });
    }),
  );
});

test('while a part is missing, that is said, and nothing is taken', () => {
  const parts = codeToParts(`R1.abcdefghijkl.${'x'.repeat(2000)}.z`);
  expect(parts.length).toBe(3);
  expect(collectParts(parts.slice(1))).toEqual({
    codes: [],
    waiting: [{ there: 2, needed: 3 }],
    left: parts.slice(1),
  });
});

test('parts of two receipts are kept apart', () => {
  const [one, two] = ['a', 'b'].map((sign) => `R1.abcdefghijkl.${sign.repeat(900)}.z`);
  const mixed = [codeToParts(one!), codeToParts(two!)].flatMap((parts) => parts).toSorted();
  expect(collectParts(mixed).codes.sort()).toEqual([one, two]);
});

test.each(['', 'Q1.', 'Q1.abcdef.9.2.x', 'no code'])('%j is no part, and harms nothing', (text) => {
  expect(collectParts([text]).codes).toEqual([]);
});

test.each(['0', '3'])('a part with the number %s of two takes no place', (number) => {
  const [first, second] = codeToParts(`R1.abcdefghijkl.${'x'.repeat(900)}.z`);
  const strange = second!.replace(/^(Q1\.[^.]+\.)2\./, `$1${number}.`);
  expect(strange).not.toBe(second);
  expect(collectParts([first!, strange])).toEqual({
    codes: [],
    waiting: [{ there: 1, needed: 2 }],
    left: [first],
  });
});
