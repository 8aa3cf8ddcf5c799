import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPackOptions } from '../../scripts/pack-options.ts';

const ENDINGS = ['.zip', '.epub'];
const site = mkdtempSync(join(tmpdir(), 'built-site-'));
writeFileSync(join(site, 'index.html'), '');
afterAll(() => rmSync(site, { recursive: true }));

describe('what a command packs', () => {
  test('is written into the file that is named, of the site that is named behind it', () => {
    expect(readPackOptions(['my.epub', site], ENDINGS)).toEqual({ target: 'my.epub', site });
  });

  test.each([
    [['--help'], 'There are no options. Name a file that ends in .zip or .epub'],
    [['-o', 'a.zip'], 'There are no options.'],
    [['course.pub', site], '“course.pub” cannot be packed into. Name a file that ends in .zip'],
    [['a.zip', site, 'more'], '“more” cannot be packed into.'],
    [['a.zip', 'no-site'], 'There is no built site in no-site/. Run “npm run build” first.'],
  ])('is refused with what there is: %j', (words, said) => {
    expect(() => readPackOptions(words, ENDINGS)).toThrow(said);
  });
});
