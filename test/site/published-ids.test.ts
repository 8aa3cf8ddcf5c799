import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtPages } from '../support/built-site.ts';

/** What could be linked to in the first release: its pages, and the ids on those that have many. */
const published = JSON.parse(
  readFileSync('test/fixtures/published/release-0.1.0.json', 'utf8'),
) as { pages: string[]; ids: Record<string, string[]> };

test('every page of the first release is there', () => {
  const built = new Set(builtPages().map(({ url }) => url));
  expect(published.pages.filter((url) => !built.has(url))).toEqual([]);
});

test('every id of the first release leads somewhere, though its paragraph may have moved', () => {
  const pages = new Map(builtPages().map(({ url, document }) => [url, document]));
  const lost = Object.entries(published.ids).flatMap(([url, ids]) =>
    ids.filter((id) => !pages.get(url)?.getElementById(id)).map((id) => `${url}#${id}`),
  );
  expect(lost).toEqual([]);
});
