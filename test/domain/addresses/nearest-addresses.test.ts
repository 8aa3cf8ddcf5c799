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
