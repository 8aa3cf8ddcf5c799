import { describe, expect, test } from 'vitest';
import { fromBase64Text, toBase64Text } from '../../../src/domain/text/base64-text.ts';
import { digestOf, sealOf, slugOf } from '../../../src/domain/text/digest.ts';
import { findSealed, sealText, unsealText } from '../../../src/domain/text/sealed-text.ts';

const value = { title: 'ہفتہ', list: [1, null] };

describe('a sealed text', () => {
  test.each(['A', 'F', 'R'] as const)('of the kind %s gives back what was sealed', (kind) => {
    const text = sealText(kind, value);
    expect(text).toMatch(new RegExp(`^${kind}1\\.[\\w+-]{12}\\.[\\w+-]+\\.z$`));
    expect(unsealText(kind, text)).toEqual({
      ok: true,
      value,
      seal: sealOf(JSON.stringify(value)),
      isWhole: true,
    });
    expect(findSealed(kind, `first ${text} second ${text}`)).toHaveLength(2);
  });

  test('is opened with its own seal when it came with another, and is not whole', () => {
    const [kind, , packed] = sealText('R', value).split('.');
    expect(unsealText('R', `${kind}.abcdefghijkl.${packed}.z`)).toEqual({
      ok: true,
      value,
      seal: sealOf(JSON.stringify(value)),
      isWhole: false,
    });
  });

  test('that cannot be unpacked is damaged', () => {
    for (const text of ['R1.', 'R1.abcdefghijkl', 'R1.abcdefghijkl.!!!!.z', 'R0.abcdefghijkl.z']) {
      expect(unsealText('R', text), text).toEqual({ ok: false, fault: 'damaged' });
    }
  });

  test('that would fill a memory when it is unpacked is damaged', () => {
    expect(unsealText('R', sealText('R', 'x'.repeat(1_900_000)))).toMatchObject({ ok: true });
    expect(unsealText('R', sealText('R', 'x'.repeat(2_100_000)))).toEqual({
      ok: false,
      fault: 'damaged',
    });
  });

  test('is looked for in the first four million characters', () => {
    const text = sealText('R', value);
    expect(unsealText('R', `${' '.repeat(3_900_000)}${text}`)).toMatchObject({ ok: true });
    expect(unsealText('R', `${' '.repeat(4_000_000)}${text}`)).toEqual({
      ok: false,
      fault: 'none',
    });
  });

  test('is packed: what repeats itself takes little room', () => {
    expect(sealText('R', 'word '.repeat(1000)).length).toBeLessThan(100);
  });
});

describe('bytes as text', () => {
  test.each([0, 1, 2, 3, 4, 5, 255])('come back, %s of them', (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => 255 - at);
    const text = toBase64Text(bytes);
    expect(text).toMatch(/^[A-Za-z0-9+-]*$/);
    expect(fromBase64Text(text)).toEqual(bytes);
  });

  test('with a character over at the end are those before it', () => {
    expect(fromBase64Text('YWJjx')).toEqual(fromBase64Text('YWJj'));
  });

  test.each(['YWJj!', '!YWJj', 'YW Jj', 'YW=='])('“%s” is none', (text) => {
    expect(fromBase64Text(text)).toBeUndefined();
  });
});

test('digests, seals and ids of a text are these, in every version', () => {
  expect({
    digest: digestOf('a text', 3),
    seal: sealOf('a text'),
    slug: slugOf('a text'),
  }).toMatchInlineSnapshot(`
    {
      "digest": "c0GU",
      "seal": "c0GU7eWwY+ZU",
      "slug": "7t4ldwre",
    }
  `);
});
