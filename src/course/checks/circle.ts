/**
 * The shortest way from a record over others back to itself by the ids that each names, without the
 * id it begins with; `undefined` where there is none. One that names itself is told as such.
 */
export function circleThrough(
  goal: string,
  namedBy: (id: string) => readonly string[],
): string[] | undefined {
  const seen = new Set<string>();
  let chains = namedBy(goal)
    .filter((id) => id !== goal)
    .map((id) => [id]);
  while (chains.length > 0) {
    const found = chains.find((chain) => chain.at(-1) === goal);
    if (found) return found;
    chains = chains.flatMap((chain) => {
      const id = chain.at(-1) ?? '';
      if (seen.has(id)) return [];
      seen.add(id);
      return namedBy(id).map((next) => [...chain, next]);
    });
  }
  return undefined;
}
