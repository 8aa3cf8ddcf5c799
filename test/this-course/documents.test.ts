import { globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { expect, test } from 'vitest';

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/{*,decisions/*}.md')];
const FILES = globSync(['*.*', '{build-steps,docs,scripts,server,src,test}/**/*.*']).map((file) =>
  file.split(sep).join('/'),
);
/** A file of the program as documents name it: by its path, whole or from a folder on. */
const NAMED_FILE = /`((?:[\w-]+\/)+[\w.-]+\.(?:ts|mts|mjs|svelte|astro|css|yaml|mdx?))`/g;

test('every file of the program that a document names by its path is there', () => {
  const missing = DOCUMENTS.flatMap((document) =>
    [...readFileSync(document, 'utf8').matchAll(NAMED_FILE)]
      .filter(([, path]) => !FILES.some((file) => `/${file}`.endsWith(`/${path}`)))
      .map(([, path]) => `${document}: ${path}`),
  );
  expect(missing).toEqual([]);
});
