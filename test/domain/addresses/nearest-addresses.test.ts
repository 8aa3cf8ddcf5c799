import { expect, test } from 'vitest';
import { nearestAddresses } from '../../../src/domain/addresses/nearest-addresses.ts';

const addresses = [
  '/chapters/ttp-talks/',
  '/chapters/origins/',
  '/glossary/north-waziristan/',
  '/glossary/',
].map((url) => ({ url, title: url }));

test.each([
  ['/chapters/ttp-talk/', '/chapters/ttp-talks/'],
  ['/chapters/Origin.html', '/chapters/origins/'],
  ['/north_waziristan', '/glossary/north-waziristan/'],
  ['/glossary/waziristan/', '/glossary/north-waziristan/'],
  ['/glosary', '/glossary/'],
])('%s is nearest to %s', (path, url) => {
  expect(nearestAddresses(path, addresses)[0]?.url).toBe(url);
});

test.each(['/', '/xyzzy/', `/${'a'.repeat(5000)}/`])('nothing is near %s', (path) => {
  expect(nearestAddresses(path, addresses)).toEqual([]);
});

test('the nearest stands first, whatever the order of the pages, and five are shown at most', () => {
  const urls = ['aaaaaa', 'plantation', 'planes', 'planet', 'planer', 'planed', 'planetary'].map(
    (name) => `/${name}/`,
  );
  const found = nearestAddresses(
    '/planet/',
    urls.map((url) => ({ url, title: url })),
  ).map(({ url }) => url);
  expect(found).toHaveLength(5);
  expect(found[0]).toBe('/planet/');
  expect(found).not.toContain('/aaaaaa/');
});

test.each([
  ['/war/', '/the-long-war-of-words/', true, 'it has the word'],
  ['/wa/', '/wa-and-many-other-words/', false, 'two letters are no word'],
  ['/long-war/', '/warlong/', false, 'they are spelt too unlike'],
  ['/abcd/', '/abxy/', true, 'half of it is alike'],
  ['/abcde/', '/abxyz/', false, 'less than half of it is alike'],
  ['/Plan.HTM', '/plan/', true, 'neither case nor the kind of file counts'],
  ['/a plan', '/a-plan/', true, 'a space is a hyphen'],
  ['/a%20plan', '/a-plan/', true, 'a space is a hyphen'],
])('%s and %s are near: %s, because %s', (path, url, isNear) => {
  expect(nearestAddresses(path, [{ url, title: '' }])).toHaveLength(isNear ? 1 : 0);
});

test('the front page is near no other', () => {
  expect(nearestAddresses('/a/', [{ url: '/', title: '' }])).toEqual([]);
});
