import { expect, test } from 'vitest';
import { readingMinutes } from '../../../src/domain/chapters/chapter.ts';
import { formatReference } from '../../../src/domain/sources/format-citation.ts';
import { foldText } from '../../../src/domain/text/fold-text.ts';
import { groupByLetter } from '../../../src/domain/terms/group-terms.ts';
import { nearestTo } from '../../../src/domain/text/nearest.ts';
import { asSentence } from '../../../src/domain/text/as-sentence.ts';
import { fillMessage } from '../../../src/domain/text/fill-message.ts';

test.each([
  ['Tehrīk-i-Ṭālibān', 'tehrik i taliban'],
  ['Sheikh  Rasheed’s', 'sheikh rasheeds'],
  ['AML/CFT', 'aml cft'],
  ['“IS-K”', 'is k'],
])('%s is folded to “%s”', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('terms are grouped by first letter, “the” left aside', () => {
  const groups = groupByLetter([{ headword: 'The New Humanitarian' }, { headword: 'al-Qaeda' }]);
  expect(groups.map(({ letter }) => letter)).toEqual(['A', 'N']);
});

test('the nearest id is offered only when it is near', () => {
  expect(nearestTo('khan-akram-2023', ['khan-akram-2024', 'awan-2025'])).toBe('khan-akram-2024');
  expect(nearestTo('something-else', ['awan-2025'])).toBeUndefined();
  expect(nearestTo('x', [])).toBeUndefined();
});

test('of several ids that are near the nearest is offered, half of it alike at least', () => {
  expect(nearestTo('planet', ['planted', 'planets', 'planer-x'])).toBe('planets');
  expect(nearestTo('planet', ['planets', 'planted'])).toBe('planets');
  expect(nearestTo('planet', ['zzzzzz', 'planetary'])).toBe('planetary');
  expect(nearestTo('abcd', ['abxy'])).toBe('abxy');
  expect(nearestTo('abcd', ['axyz'])).toBeUndefined();
});

test('gaps in a text are filled, and unknown ones left to be seen', () => {
  expect(fillMessage('{count} of {total}', { count: 3 })).toBe('3 of {total}');
});

test.each([
  ['Who fought', 'Who fought.'],
  ['Who fought?', 'Who fought?'],
  ['He asked: “Who fought?”', 'He asked: “Who fought?”'],
  ['The first (2014)', 'The first (2014).'],
])('“%s” as a sentence is “%s”', (text, sentence) => {
  expect(asSentence(text)).toBe(sentence);
});

test('a chapter never takes less than a minute', () => {
  expect([readingMinutes(10), readingMinutes(1400)]).toEqual([1, 7]);
});

test('a source is formatted as a reference in APA style', () => {
  const reference = formatReference('x', {
    type: 'article-newspaper',
    title: '62pc cut in war on terror losses',
    'container-title': 'Dawn',
    issued: { 'date-parts': [[2018, 4, 27]] },
    URL: 'https://dawn.com/news/1404161',
  });
  expect(reference).toMatchInlineSnapshot(
    `"62pc cut in war on terror losses. (2018, April 27). Dawn. https://dawn.com/news/1404161"`,
  );
});

test('a reference has no full stop behind a question mark, in English and in Urdu', () => {
  const reference = (id: string, title: string) =>
    formatReference(id, { type: 'book', title, issued: { 'date-parts': [[2018]] } });
  expect(reference('asked', 'What should be done?')).toBe('What should be done? (2018).');
  expect(reference('asked-in-urdu', 'کیا کرنا چاہیے؟')).toBe('کیا کرنا چاہیے؟ (2018).');
});

test.each([
  [0, '0 terms are left'],
  [1, '1 term is left'],
  [1.5, '1.5 terms are left'],
  [21, '21 terms are left'],
])('%d has its form: %s', (count, expected) => {
  expect(fillMessage('{count} {count|term is|terms are} left', { count })).toBe(expected);
});
