/** Maps that are not drawn, and what lies where no map shows it. */

import { isOnMap, mapFrame, type MapFrame } from '../../domain/places/map-frame.ts';
import type { Coordinates } from '../../domain/places/place.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { collections } from '../reader/collections.ts';
import { placeOf } from '../reader/place-of.ts';
import type { CourseRecords } from '../reader/records.ts';

type MapOfCourse = CourseRecords['maps'][number];
type Frame = MapOfCourse['data']['frame'];

/** What keeps a map from being drawn, or from showing what it is meant to. */
export function mapDiagnostics(records: CourseRecords): Diagnostic[] {
  return records.maps.flatMap((map) => [
    ...withoutShapes(map, records),
    ...labelsOutside(map),
    ...townsOutside(map, records),
  ]);
}

function withoutShapes({ id, file }: MapOfCourse, { drawnMaps }: CourseRecords): Diagnostic[] {
  const missing = `${collections.maps.base}/${id}.svg`;
  return drawnMaps.includes(id) ? [] : [diagnostic('missing-shapes', { file }, { missing })];
}

function labelsOutside(map: MapOfCourse): Diagnostic[] {
  const { labels, frame } = map.data;
  const drawn = mapFrame(map.data);
  return labels.flatMap((label, index) =>
    shows(drawn, label)
      ? []
      : [
          diagnostic('outside-of-map', placeOf(map, ['labels', index]), {
            what: `the label “${label.text}” at ${inWords(label)}`,
            frame: inWords(frame),
          }),
        ],
  );
}

/** Towns that a map cannot mark; those that are no place are told as such. */
function townsOutside(map: MapOfCourse, { places }: CourseRecords): Diagnostic[] {
  const { towns, frame } = map.data;
  const drawn = mapFrame(map.data);
  return towns.flatMap((town, index) => {
    const place = places.find(({ id }) => id === town);
    const { coordinates } = place?.data ?? {};
    if (!place || (coordinates && shows(drawn, coordinates))) return [];
    const where = coordinates ? `at ${inWords(coordinates)}` : 'without coordinates';
    return [
      diagnostic('outside-of-map', placeOf(map, ['towns', index]), {
        what: `the place “${town}” ${where}`,
        frame: inWords(frame),
      }),
    ];
  });
}

/** Places that no map shows, and one would, were latitude and longitude exchanged. */
export function placeAdvice({ places, maps }: CourseRecords): Diagnostic[] {
  const drawn = maps.map(({ data }) => mapFrame(data));
  const isShown = (at: Coordinates) => drawn.some((map) => shows(map, at));
  return places.flatMap((place) => {
    const { coordinates } = place.data;
    if (!coordinates) return [];
    const { latitude, longitude } = coordinates;
    const exchanged = { latitude: longitude, longitude: latitude };
    if (isShown(coordinates) || !isShown(exchanged)) return [];
    return [
      diagnostic('exchanged-coordinates', placeOf(place, ['coordinates']), {
        written: inWords(coordinates),
        meant: inWords(exchanged),
      }),
    ];
  });
}

/** Whether a map shows the point, as it is drawn. */
function shows(map: MapFrame, point: Coordinates): boolean {
  return isOnMap(map, map.project(point));
}

/** Degrees as the files have them. */
function inWords(degrees: Coordinates | Frame): string {
  const named = 'west' in degrees ? pick(degrees, FRAME) : pick(degrees, COORDINATES);
  return `{ ${named.join(', ')} }`;
}

const FRAME = ['west', 'south', 'east', 'north'] as const;
const COORDINATES = ['latitude', 'longitude'] as const;

function pick<Name extends string>(of: Record<Name, number>, names: readonly Name[]): string[] {
  return names.map((name) => `${name}: ${of[name]}`);
}
