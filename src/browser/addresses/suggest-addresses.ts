/** Fills a list with the pages nearest to an address that does not exist, by name and by spelling. */

import {
  lastPart,
  nearestAddresses,
  type Address,
} from '../../domain/addresses/nearest-addresses.ts';
import { loadSearch } from '../fetching/load-search.ts';
import { fetchAddresses } from '../fetching/site-files.ts';

const MOST_SHOWN = 5;

/** Shows `section` and fills the list in it; leaves it hidden when nothing is near or known. */
export async function suggestAddresses(section: HTMLElement, path: string): Promise<void> {
  const [named, spelt] = await Promise.all([
    namedSo(lastPart(path)).catch(() => []),
    fetchAddresses().then(
      ({ items }) => nearestAddresses(path, items),
      () => [],
    ),
  ]);
  const byUrl = new Map([...named, ...spelt].map((address) => [address.url, address]));
  const nearest = [...byUrl.values()].slice(0, MOST_SHOWN);
  section.querySelector('ul')?.replaceChildren(
    ...nearest.map(({ title, url }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = url;
      link.textContent = title;
      item.append(link);
      return item;
    }),
  );
  section.hidden = nearest.length === 0;
}

/** What has the name: `/glossary/ttp/` means the term that is also called so. */
async function namedSo(name: string): Promise<Address[]> {
  if (name === '') return [];
  const search = await loadSearch();
  const { groups } = search.find(name.replaceAll('-', ' '), 2);
  return groups
    .flatMap(({ matches }) => matches)
    .filter(({ tier }) => tier === 'exact-headword' || tier === 'exact-alias')
    .map(({ entry }) => ({ title: entry.headword, url: entry.url }));
}
