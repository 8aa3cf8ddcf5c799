import { describe, expect, test } from 'vitest';
import {
  asScript,
  fileOfAddress,
  isUnderBase,
  restOfAddress,
} from '../../src/interop/packages/folder-address.ts';

describe('an address of the site in a folder', () => {
  test.each([
    ['/', '/', 'index.html'],
    ['/chapters/origins/', '/', 'chapters/origins/index.html'],
    ['/chapters/origins/#a/b?c', '/', 'chapters/origins/index.html'],
    ['/course/glossary/?q=nap#find', '/course/', 'glossary/index.html'],
    ['/course/search.json', '/course/', 'search.json'],
  ])('%s under %s leads to the file %s', (address, base, file) => {
    expect(fileOfAddress(address, base)).toBe(file);
  });

  test('keeps its query and its fragment', () => {
    expect(restOfAddress('/glossary/?q=nap#find')).toBe('?q=nap#find');
    expect(restOfAddress('/glossary/#find?')).toBe('#find?');
    expect(restOfAddress('/glossary/')).toBe('');
  });

  test('is told from those of other sites', () => {
    expect(isUnderBase('/glossary/', '/')).toBe(true);
    expect(isUnderBase('//example.org/', '/')).toBe(false);
    expect(isUnderBase('https://example.org/', '/')).toBe(false);
    expect(isUnderBase('/glossary/', '/course/')).toBe(false);
  });

  test('is a script where it is a file that pages fetch', () => {
    expect(asScript('search.json')).toBe('search.json.js');
  });
});
