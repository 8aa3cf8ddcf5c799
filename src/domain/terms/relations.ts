/** Who fights, helps and talks to whom: what terms say of each other, and where a picture puts it. */

/** What one does to another, or both do with each other. */
export const RELATIONS = ['fights', 'helps', 'allied', 'talks', 'belongs'] as const;

interface Related<R> {
  id: string;
  relations: readonly R[];
}

interface Pair<T, R> {
  from: T;
  to: T;
  /** All that is said of the two, whichever of them it is written at. */
  relations: { relation: R; from: T; to: T }[];
}

/** What some terms say of each other, pair by pair in the order in which the terms are named. */
export function relationsAmong<R extends { with: string }, T extends Related<R>>(
  terms: readonly T[],
): Pair<T, R>[] {
  return terms.flatMap((from, at) =>
    terms.slice(at + 1).flatMap((to) => {
      const statedBy = (teller: T, other: T) =>
        teller.relations
          .filter((relation) => relation.with === other.id)
          .map((relation) => ({ relation, from: teller, to: other }));
      const relations = [...statedBy(from, to), ...statedBy(to, from)];
      return relations.length === 0 ? [] : [{ from, to, relations }];
    }),
  );
}

/** What is said of one term and any other, whichever of them it is written at. */
export function relationsOf<R extends { with: string }, T extends Related<R>>(
  term: T,
  terms: readonly T[],
): Pair<T, R>['relations'] {
  return terms
    .filter(({ id }) => id !== term.id)
    .flatMap((other) => relationsAmong<R, T>([term, other]))
    .flatMap(({ relations }) => relations);
}

interface Point {
  x: number;
  y: number;
}

/** Room at the edges for the names, in per cent. */
const LEFT = 20;
const TOP = 9;

/**
 * Where so many names stand on an oval, the first at the top, then clockwise, in per cent of the
 * picture: no line between two of them runs through a third.
 */
export function ovalOf(count: number): Point[] {
  return Array.from({ length: count }, (_, at) => {
    const angle = (2 * Math.PI * at) / count - Math.PI / 2;
    return {
      x: tenth(50 + (50 - LEFT) * Math.cos(angle)),
      y: tenth(50 + (50 - TOP) * Math.sin(angle)),
    };
  });
}

/** What a line leaves free at either end, as a share of its length. */
const FREE = 0.18;

/** The line between two names as it is drawn, and its middle, in per cent of the picture. */
export function lineBetween(from: Point, to: Point): { start: Point; end: Point; middle: Point } {
  const along = (share: number) => ({
    x: tenth(from.x + (to.x - from.x) * share),
    y: tenth(from.y + (to.y - from.y) * share),
  });
  return { start: along(FREE), end: along(1 - FREE), middle: along(0.5) };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A name in lines of at most so many letters, as far as its words allow. */
export function linesOf(name: string, most: number): string[] {
  return name.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || `${last} ${word}`.length > most) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}
