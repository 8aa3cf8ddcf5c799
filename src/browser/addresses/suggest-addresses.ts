/** Fills a list with the pages whose addresses are nearest to one that does not exist. */

import { nearestAddresses } from '../../domain/addresses/nearest-addresses.ts';
import { fetchAddresses } from '../fetching/site-files.ts';

/** Shows `section` and fills the list in it; leaves it hidden when nothing is near or known. */
export async function suggestAddresses(section: HTMLElement, path: string): Promise<void> {
  const file = await fetchAddresses().catch(() => undefined);
  if (!file) return;
  const nearest = nearestAddresses(path, file.items);
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
