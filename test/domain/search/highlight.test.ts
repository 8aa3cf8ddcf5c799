import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight, markedParts } from '../../../src/domain/search/highlight.ts';

const marked = (text: string, query: string) =>
  highlight(text, query)
    .filter(({ isMatch }) => isMatch)
    .map((segment) => segment.text);

test.each([
  ['National Action Plan', 'nat', ['Nat']],
  ['National Action Plan', 'action pl', ['Action Pl']],
  ['National Action Plan', 'plan national', ['National', 'Plan']],
  ['Tehrīk-i-Ṭālibān', 'tehrik i tali', ['Tehrīk-i-Ṭāli']],
  ['Noor Wali Mehsud', 'sud', []],
  ['خیبر پختونخوا', 'خیبر', ['خیبر']],
  ['Plan', '', []],
  ['Plan', 'p', []],
  ['Plan of', 'of', ['of']],
  ['Plan for a nation', 'a nation', ['a nation']],
  ['A plan', 'a plan x', ['plan']],
  ['IS-K and ISIS-K', 'is k', ['IS-K']],
  ['Two  spaces here', 'two spaces', ['Two  spaces']],
  ['North Waziristan', 'waz north', ['North', 'Waz']],
  ['Planning a plan', 'plan', ['Plan', 'plan']],
])('in “%s”, “%s” is shown at %j', (text, query, expected) => {
  expect(marked(text, query)).toEqual(expected);
});

test('the parts together are the text, and no grapheme is cut, for any text and query', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 10 }),
      (text, query) => {
        const segments = highlight(text, query);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        const whole = new Set([...new Intl.Segmenter().segment(text)].map(({ index }) => index));
        let at = 0;
        for (const segment of segments) {
          expect(whole.has(at)).toBe(true);
          at += segment.text.length;
        }
      },
    ),
  );
});

test('a text of HTML comes in parts, as text, with what was marked in it', () => {
  expect(markedParts('Law &amp; <mark>order</mark> &lt;b&gt; <mark>again</mark>')).toEqual([
    { text: 'Law & ', isMatch: false },
    { text: 'order', isMatch: true },
    { text: ' <b> ', isMatch: false },
    { text: 'again', isMatch: true },
  ]);
  expect(markedParts('&quot;a&quot; &#39;b&#x27; &nbsp;')).toEqual([
    { text: '"a" \'b\' &nbsp;', isMatch: false },
  ]);
  expect(markedParts('')).toEqual([]);
});
