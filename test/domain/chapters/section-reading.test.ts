import { expect, test } from 'vitest';
import { neededMs, watchSections } from '../../../src/domain/chapters/section-reading.ts';

const paragraphs = [
  { name: 'p1', section: 'one', words: 12 },
  { name: 'p2', section: 'one', words: 24 },
  { name: 'p3', section: 'two', words: 1 },
];

test('a paragraph needs a second for each twelve words, and a moment at least', () => {
  expect([neededMs(12), neededMs(120), neededMs(1)]).toEqual([1000, 10_000, 400]);
});

test('a section is read when each of its paragraphs was seen long enough, and is told once', () => {
  const watch = watchSections(paragraphs);
  expect(watch.see(['p1'], 1000)).toEqual([]);
  expect(watch.see(['p1', 'p2'], 1000)).toEqual([]);
  expect(watch.see(['p2'], 1000)).toEqual(['one']);
  expect(watch.see(['p1', 'p2'], 5000)).toEqual([]);
});

test('what is scrolled past is not read', () => {
  const watch = watchSections(paragraphs);
  for (const name of ['p1', 'p2', 'p3']) expect(watch.see([name], 100)).toEqual([]);
});
