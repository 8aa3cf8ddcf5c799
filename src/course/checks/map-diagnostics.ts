/** Maps that are not drawn, and what lies where no map shows it. */

import type { Coordinates } from '../../domain/places/place.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { collections } from '../reader/collections.ts';
import { placeOf } from '../reader/place-of.ts';
import type { CourseRecords } from '../reader/records.ts';

type MapOfCourse = CourseRecords['maps'][number];
type Frame = MapOfCourse['data']['frame'];

/** What keeps a map from being drawn, or from showing what it is meant to. */
export function mapDiagnostics(records: CourseRecords): Diagnostic[] {
  return [
    ...records.maps.flatMap((map) => [
      ...withoutShapes(map, records),
      ...labelsOutside(map),
      ...townsOutside(map, records),
    ]),
    ...exchangedCoordinates(records),
  ];
}

function withoutShapes({ id, file }: MapOfCourse, { drawnMaps }: CourseRecords): Diagnostic[] {
  const missing = `${collections.maps.base}/${id}.svg`;
  return drawnMaps.includes(id) ? [] : [diagnostic('missing-shapes', { file }, { missing })];
}

function labelsOutside(map: MapOfCourse): Diagnostic[] {
  const { labels, frame } = map.data;
  return labels.flatMap((label, index) =>
    shows(frame, label)
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
  return towns.flatMap((town, index) => {
    const place = places.find(({ id }) => id === town);
    const { coordinates } = place?.data ?? {};
    if (!place || (coordinates && shows(frame, coordinates))) return [];
    const where = coordinates ? `at ${inWords(coordinates)}` : 'without coordinates';
    return [
      diagnostic('outside-of-map', placeOf(map, ['towns', index]), {
        what: `the place “${town}” ${where}`,
        frame: inWords(frame),
      }),
    ];
  });
}

/** Places that lie nowhere near, and among the others if latitude and longitude are exchanged. */
function exchangedCoordinates({ places, maps }: CourseRecords): Diagnostic[] {
  return places.flatMap((place) => {
    const { coordinates } = place.data;
    if (!coordinates) return [];
    const { latitude, longitude } = coordinates;
    const exchanged = { latitude: longitude, longitude: latitude };
    const others = places.filter(({ id }) => id !== place.id);
    const frames = maps.length > 0 ? maps.map(({ data }) => data.frame) : frameAround(others);
    const isShown = (at: Coordinates) => frames.some((frame) => shows(frame, at));
    if (isShown(coordinates) || !isShown(exchanged)) return [];
    return [
      diagnostic('exchanged-coordinates', placeOf(place, ['coordinates']), {
        written: inWords(coordinates),
        meant: inWords(exchanged),
      }),
    ];
  });
}

/** Of so many places it can be said where the course is about. */
const FEWEST_PLACES = 2;

/** The frame in which all places lie; none of too few. */
function frameAround(places: CourseRecords['places']): Frame[] {
  const located = places.flatMap(({ data }) => data.coordinates ?? []);
  if (located.length < FEWEST_PLACES) return [];
  const latitudes = located.map(({ latitude }) => latitude);
  const longitudes = located.map(({ longitude }) => longitude);
  return [
    {
      west: Math.min(...longitudes),
      south: Math.min(...latitudes),
      east: Math.max(...longitudes),
      north: Math.max(...latitudes),
    },
  ];
}

function shows({ west, south, east, north }: Frame, { latitude, longitude }: Coordinates): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
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
