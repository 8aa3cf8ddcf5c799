import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { placeOf } from '../reader/place-of.ts';
import type { CourseRecords } from '../reader/records.ts';
import { circleThrough } from './circle.ts';

/** Places that lie within themselves in the end; told once for each circle. */
export function placeDiagnostics({ places }: CourseRecords): Diagnostic[] {
  const around = new Map(places.map(({ id, data: { within } }) => [id, within]));
  return places.flatMap((place) => {
    const circle = circleThrough(place.id, (id) => [around.get(id) ?? []].flat());
    if (!circle || [...circle].sort()[0] !== place.id) return [];
    return [
      diagnostic('circular-place', placeOf(place, ['within']), { circle: [place.id, ...circle] }),
    ];
  });
}
