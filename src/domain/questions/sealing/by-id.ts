/** Parts in the order of their ids, which are given by chance: where each stands tells nothing. */
export function byId<Part extends { id: string }>(parts: readonly Part[]): Part[] {
  return [...parts].sort((left, right) => (left.id < right.id ? -1 : 1));
}
