import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtPages } from '../support/built-site.ts';

test.each(['dist', 'dist/ur'])(
  'all prose that is to be found is in the index of words: %s',
  (folder) => {
    const withProse = builtPages(folder).filter(({ html }) => html.includes('data-pagefind-body'));
    expect(withProse.length).toBeGreaterThan(0);
    expect(globSync('pagefind/fragment/*', { cwd: folder })).toHaveLength(withProse.length);
  },
);
