/** How a long list is parted, so that no page grows with the course. */

import { fillMessage } from '../text/fill-message.ts';

export interface Part<Item> {
  /** From 1. */
  number: number;
  /** The places of its first and its last item in the list, from 1. */
  from: number;
  to: number;
  items: Item[];
}

/** The list in parts of `most` items, in order; one part, which may be empty, where all of it fits. */
export function partsOf<Item>(items: readonly Item[], most: number): Part<Item>[] {
  const count = Math.max(1, Math.ceil(items.length / most));
  return Array.from({ length: count }, (_, index) => {
    const ofPart = items.slice(index * most, (index + 1) * most);
    return {
      number: index + 1,
      from: index * most + 1,
      to: index * most + ofPart.length,
      items: ofPart,
    };
  });
}

/** The title of the page of a part: of the first that of the list, of others with its places. */
export function titleOfPart(
  title: string,
  { number, from, to }: Part<unknown>,
  messages: { title: string },
): string {
  return number === 1 ? title : fillMessage(messages.title, { title, from, to });
}

/**
 * Groups with their items in parts of `most` items: a group that does not fit goes on in the next part,
 * under its name again.
 */
export function partsOfGroups<Group extends { items: unknown[] }>(
  groups: readonly Group[],
  most: number,
): Part<Group>[] {
  const all = groups.flatMap((group) => group.items.map((item) => ({ group, item })));
  return partsOf(all, most).map((part) => {
    const ofGroups = Map.groupBy(part.items, ({ group }) => group);
    return {
      ...part,
      items: [...ofGroups].map(([group, pairs]) => ({
        ...group,
        items: pairs.map(({ item }) => item),
      })),
    };
  });
}
