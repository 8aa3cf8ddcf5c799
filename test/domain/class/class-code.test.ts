import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classCode, readClassCode, spacedCode } from '../../../src/domain/class/class-code.ts';

describe('the code of a class', () => {
  test.each([
    ['K7Q4MD', 'K7Q4MD'],
    ['k7q-4md', 'K7Q4MD'],
    [' K7Q 4MD ', 'K7Q4MD'],
    ['K7Q–4MD', 'K7Q4MD'],
    ['k7q.4md', 'K7Q4MD'],
    ['Ｋ７Ｑ４ＭＤ', 'K7Q4MD'],
    ['OIL123', '011123'],
    ['oO1lI0', '001110'],
    ['K7Q4MDXY', 'K7Q4MDXY'],
  ])('is read from “%s” as %s', (typed, code) => {
    expect(readClassCode(typed)).toBe(code);
  });

  test.each(['', 'K7Q4M', 'K7Q4MDX', 'K7Q4MU', 'K7Q4M!', 'https://x', 'ک۷ق۴مد'])(
    'is not read from “%s”',
    (typed) => {
      expect(readClassCode(typed)).toBeUndefined();
    },
  );

  test('is read as it was drawn, however it is spaced and whatever its case', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 6, maxLength: 6 }),
        fc.constantFrom('', ' ', '-'),
        (bytes, between) => {
          const code = classCode(bytes);
          expect(readClassCode(code.toLowerCase().split('').join(between))).toBe(code);
          expect(readClassCode(spacedCode(code))).toBe(code);
        },
      ),
    );
  });
});
