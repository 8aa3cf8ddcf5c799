import { isTooLarge, markOf, type Place } from '../../domain/places/place.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { placeOf } from '../reader/place-of.ts';
import type { CourseRecords } from '../reader/records.ts';

/** What a place lies in that the course does not have: told as an error. */
const NOWHERE: Place = { id: '', name: '', kind: 'region', events: [] };

/** Places of events that no map can mark, though nothing about them is as large as a country. */
export function placeRemarks({ places, events, maps }: CourseRecords): Diagnostic[] {
  if (maps.length === 0) return [];
  const byId = new Map(places.map(({ id, data }) => [id, { ...data, id, events: [] }]));
  const named = new Set(events.flatMap(({ data }) => data.at));
  return places
    .filter(({ id, data }) => named.has(id) && !isTooLarge(data))
    .filter(({ id }) => {
      // Each can be found once, so that a circle comes to an end.
      const seen = new Set<string>();
      const find = (other: string): Place => {
        const found = seen.has(other) ? undefined : byId.get(other);
        seen.add(other);
        return found ?? NOWHERE;
      };
      return markOf(find(id), find) === undefined;
    })
    .map((place) => diagnostic('unmarked-place', placeOf(place, ['kind']), { id: place.id }));
}
