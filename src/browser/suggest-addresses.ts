/** Fills a list with the pages whose addresses are nearest to one that does not exist. */

import { nearestAddresses, type Address } from '../domain/addresses/nearest-addresses.ts';

/** Shows `section` and fills the list in it; leaves it hidden when nothing is near or known. */
export async function suggestAddresses(section: HTMLElement, path: string): Promise<void> {
  const response = await fetch('/data/addresses.json').catch(() => undefined);
  if (!response?.ok) return;
  const { items } = (await response.json()) as { items: Address[] };
  const nearest = nearestAddresses(path, items);
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
