/** The islands of a page that also work where it is opened from a folder, by the script that lies there. */

import { ISLANDS_IN_FOLDER } from '../../src/components/folder/island-names.ts';
import { attribute, findElement, type Element, type Parent } from './page-tree.ts';

/** What Astro writes for a property: which type it has, then the value; 1 is a list of such pairs. */
type Written = [type: number, value: unknown];

const KEPT = 'data-island';

/** The types that an island's plain JSON has: https://docs.astro.build/en/reference/directives-reference/#client-directives */
const LIST = 1;

/** Whether the element is one of those islands, stands in one, or holds one. */
export function isLiving(element: Element): boolean {
  for (let at: Parent | null = element; at; at = 'parentNode' in at ? at.parentNode : null) {
    if (isLivingIsland(at)) return true;
  }
  return findElement(element, isLivingIsland) !== undefined;
}

/** Puts what the folder's script reads in the place of what Astro's own would; drops that of other islands. */
export function keepIsland(island: Element): void {
  const kept = isLivingIsland(island)
    ? [
        { name: KEPT, value: nameOf(island) ?? '' },
        { name: 'data-props', value: JSON.stringify(propsOf(island)) },
      ]
    : [];
  island.attrs = kept;
}

function isLivingIsland(node: Parent): boolean {
  return (
    'tagName' in node &&
    node.tagName === 'astro-island' &&
    ISLANDS_IN_FOLDER.some((name) => name === nameOf(node))
  );
}

/** As Astro writes it, or as it is kept already. */
function nameOf(island: Element): string | undefined {
  const { name } = JSON.parse(attribute(island, 'opts') ?? '{}') as { name?: string };
  return name ?? attribute(island, KEPT);
}

function propsOf(island: Element): unknown {
  return fieldsOf(JSON.parse(attribute(island, 'props') ?? '{}') as Record<string, Written>);
}

function fieldsOf(written: object): unknown {
  return Object.fromEntries(
    Object.entries(written).map(([name, value]) => [name, read(value as Written)]),
  );
}

function read([type, value]: Written): unknown {
  if (type === LIST) return (value as Written[]).map(read);
  return typeof value === 'object' && value !== null ? fieldsOf(value) : value;
}
