import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messages } from '../../src/i18n/languages/en.ts';

/** What a sentence has that promises something of what is kept, sent or deleted. */
const PROMISE = /\b(saved|kept|keeps|stays?|deleted|sent|lost|safe|erased|changed)\b/i;
/** Advice to a teacher speaks of people, not of data. */
const NO_PROMISES = ['teach.'];

const listed = [...readFileSync('docs/promises.md', 'utf8').matchAll(/^- `([^`]+)`: (.+)$/gm)].map(
  ([, key = '', text = '']) => ({ key, text }),
);

function sentences(value: unknown, path: string): { key: string; text: string }[] {
  if (typeof value === 'string') return [{ key: path, text: value }];
  return Object.entries(value as Record<string, unknown>).flatMap(([name, part]) =>
    sentences(part, path === '' ? name : `${path}.${name}`),
  );
}

test('every sentence of the interface that promises something of data is listed, word for word', () => {
  const promising = sentences(messages, '').filter(
    ({ key, text }) =>
      /[.}]$/.test(text) &&
      PROMISE.test(text) &&
      !NO_PROMISES.some((beginning) => key.startsWith(beginning)),
  );
  const byKey = (left: { key: string }, right: { key: string }) => (left.key < right.key ? -1 : 1);
  expect([...listed].sort(byKey)).toEqual(promising.sort(byKey));
});

test('every promise names a test that there is, by its title', () => {
  const sections = [
    ...readFileSync('docs/promises.md', 'utf8').matchAll(/^## (.+)\n\n`(test\/[^`]+)`$/gm),
  ];
  expect(sections.length).toBeGreaterThan(20);
  const missing = sections.filter(
    ([, title = '', file = '']) => !readFileSync(file, 'utf8').includes(title),
  );
  expect(missing.map(([heading]) => heading)).toEqual([]);
});
