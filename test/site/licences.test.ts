import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtPages } from '../support/built-site.ts';

const { document } = builtPages().find(({ url }) => url === '/licences/')!;
const named = [...document.querySelectorAll('summary')].map(
  (summary) => summary.textContent.trim().split(/\s/)[0] ?? '',
);
const project = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

test('the licence of everything that a browser is sent stands beside it, with who holds the rights', () => {
  expect(named).toEqual(
    expect.arrayContaining([
      'svelte',
      'vis-timeline',
      'moment',
      'parse5',
      'marked',
      'jsqr',
      'pagefind',
      'idb',
    ]),
  );
  const texts = [...document.querySelectorAll('details pre')].map(({ textContent }) => textContent);
  expect(texts).toHaveLength(named.length);
  expect(texts.filter((text) => !/copyright|\(c\)|©/i.test(text))).toEqual([]);
  expect(texts.at(-1)).toContain('SIL OPEN FONT LICENSE');
});

test('what is shipped is a dependency of the project, not one of its development', () => {
  const ofDevelopment = Object.keys(project.devDependencies);
  expect(named.filter((name) => ofDevelopment.includes(name))).toEqual([]);
  const scripted = ['fuse.js', 'ts-fsrs', 'papaparse', 'fflate', 'uqr', '@noble/hashes'];
  expect(scripted.filter((name) => !(name in project.dependencies))).toEqual([]);
  expect(scripted.filter((name) => !named.includes(name))).toEqual([]);
});
