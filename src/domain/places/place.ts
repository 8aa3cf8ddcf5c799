/** A place that the course names: where it lies, and how exactly a map can show what happened there. */

import type { PlaceRecord } from '../../schema/place.ts';

export type { PlaceRecord };

/** In degrees. */
export type Coordinates = NonNullable<PlaceRecord['coordinates']>;

/** From the largest to the smallest. */
export const PLACE_KINDS = [
  'country',
  'region',
  'province',
  'district',
  'city',
  'town',
  'crossing',
  'site',
] as const;

export interface Place extends PlaceRecord {
  id: string;
  /** Ids of the events that happened there, in their order. */
  events: string[];
}

/** How exactly a mark stands for a place: on its spot, or only somewhere within it. */
export type Exactness = 'spot' | 'area';

/** Where an event is drawn: at which place, and how exactly that is known. */
export interface Mark {
  place: Place;
  exactness: Exactness;
}

const SPOTS: readonly Place['kind'][] = ['city', 'town', 'crossing'];

/** Whether it is so large, or so loosely bounded, that a mark on a map would say nothing. */
export function isTooLarge({ kind }: Pick<Place, 'kind'>): boolean {
  return kind === 'country' || kind === 'region';
}

/**
 * Where a map marks what happened at `place`: there, or at the nearest place around it that has
 * coordinates; `undefined` for whole countries and for regions without a boundary. A site stands at
 * the town that it lies in, from which no map of a region can tell it.
 */
export function markOf(place: Place, find: (id: string) => Place): Mark | undefined {
  const around = place.within === undefined ? undefined : find(place.within);
  if (isTooLarge(place)) return undefined;
  if (place.kind === 'site' || !place.coordinates) return around && markOf(around, find);
  return { place, exactness: SPOTS.includes(place.kind) ? 'spot' : 'area' };
}
