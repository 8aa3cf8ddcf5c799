/** Where the keys lead in the list of a combobox (ARIA Authoring Practices, editable combobox). */

/**
 * The place of the option that a key leads to among `count`; `undefined` is none, where what is
 * typed stays what is meant. `null` when the key leads nowhere and belongs to the text.
 */
export function moveInOptions(
  key: string,
  { count, active }: { count: number; active: number | undefined },
): number | undefined | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      if (active === undefined) return 0;
      return active === count - 1 ? undefined : active + 1;
    case 'ArrowUp':
      if (active === undefined) return count - 1;
      return active === 0 ? undefined : active - 1;
    case 'Home':
      return active === undefined ? null : 0;
    case 'End':
      return active === undefined ? null : count - 1;
    default:
      return null;
  }
}
