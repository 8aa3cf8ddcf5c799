import { describe, expect, test } from 'vitest';
import { mapFrame } from '../../../src/domain/places/map-frame.ts';
import {
  freeLabels,
  marksOn,
  placesOn,
  sidesOfNames,
  unmappedEvents,
} from '../../../src/domain/places/map-marks.ts';
import { markOf, type Place } from '../../../src/domain/places/place.ts';
import { placeSchema } from '../../../src/schema/place.ts';

const map = {
  frame: { west: 68, south: 32, east: 74, north: 36 },
  parallels: [32, 35] as [number, number],
};

function aPlace(id: string, given: Partial<Place> = {}): Place {
  const record = placeSchema.parse({ name: id, kind: 'town', source: 'a gazetteer', ...given });
  return { ...record, id, events: [] };
}

const here = (latitude: number, longitude: number) => ({ coordinates: { latitude, longitude } });
const places = [
  aPlace('country', { kind: 'country', ...here(33, 70) }),
  aPlace('region', { kind: 'region', within: 'country', ...here(33, 70) }),
  aPlace('district', { kind: 'district', within: 'region', ...here(33, 70) }),
  aPlace('town', { within: 'district', ...here(33, 70) }),
  aPlace('other-town', { within: 'district', ...here(34, 72) }),
  aPlace('mosque', { kind: 'site', within: 'town', ...here(33.1, 70.1) }),
  aPlace('village', { within: 'district' }),
  aPlace('capital', { kind: 'city', ...here(25, 51) }),
];
const find = (id: string) => places.find((place) => place.id === id)!;
const event = (id: string, ...at: string[]) => ({ id, at });

describe('where a place is marked', () => {
  test.each([
    ['town', 'town', 'spot', 'its spot is known'],
    ['district', 'district', 'area', 'what happened there happened somewhere in it'],
    ['mosque', 'town', 'spot', 'no map of a region can tell a site from its town'],
    ['village', 'district', 'area', 'it has no coordinates, and the district around it has'],
  ])('%s: at %s, as a %s, because %s', (id, at, exactness) => {
    expect(markOf(find(id), find)).toMatchObject({ place: { id: at }, exactness });
  });

  test.each(['country', 'region'])('a %s has no mark', (id) => {
    expect(markOf(find(id), find)).toBeUndefined();
  });

  test('coordinates without a source are refused', () => {
    const result = placeSchema.safeParse({ name: 'x', kind: 'town', ...here(33, 70) });
    expect(result.success).toBe(false);
  });
});

describe('the marks of a map', () => {
  test('are one for each place, with its events in order', () => {
    const marks = marksOn(map, [event('a', 'mosque'), event('b', 'town')], find);
    expect(marks.map(({ place, events }) => [place.id, events.map(({ id }) => id)])).toEqual([
      ['town', ['a', 'b']],
    ]);
  });

  test('leave out what lies beyond the frame', () => {
    expect(marksOn(map, [event('a', 'capital')], find)).toEqual([]);
  });

  test('show an event at each of its places', () => {
    expect(marksOn(map, [event('a', 'town', 'other-town')], find)).toHaveLength(2);
  });

  test('that stand for an area move aside for those that stand on their spot', () => {
    const marks = placesOn(map, [find('district'), find('town')], find);
    const [area, spot] = marks;
    expect(spot).toMatchObject({ place: { id: 'town' } });
    const { height, width } = mapFrame(map);
    const apart = Math.hypot(area!.x - spot!.x, ((area!.y - spot!.y) * height) / width);
    expect(apart).toBeGreaterThanOrEqual(8.9);
  });
});

test('every event without a mark is named with the reason', () => {
  const events = [
    event('a', 'town'),
    event('b', 'country'),
    event('c', 'region'),
    event('d', 'capital'),
    event('e'),
  ];
  const marks = marksOn(map, events, find);
  expect(
    unmappedEvents(events, marks, find).map((group) => [group.reason, group.events[0]?.id]),
  ).toEqual([
    ['country', 'b'],
    ['region', 'c'],
    ['elsewhere', 'd'],
    ['unsaid', 'e'],
  ]);
});

describe('names on a map', () => {
  const size = { width: 320, height: 300 };

  test('stand to the right of their marks, or on the left where the map ends', () => {
    const marks = [
      { x: 20, y: 20, name: 'Kabul' },
      { x: 95, y: 80, name: 'Islamabad' },
    ];
    expect(sidesOfNames(marks, size)).toEqual(['end', 'start']);
  });

  test('do not cover another mark or name', () => {
    const marks = [
      { x: 50, y: 50, name: 'Peshawar' },
      { x: 62, y: 50, name: 'Akora' },
    ];
    expect(sidesOfNames(marks, size)).toEqual(['start', 'end']);
  });

  test('of areas yield to marks and their names', () => {
    const marks = [{ x: 50, y: 50, name: 'Peshawar' }];
    const labels = [
      { text: 'Khyber', x: 60, y: 52 },
      { text: 'Punjab', x: 80, y: 90 },
    ];
    expect(freeLabels(labels, marks, size).map(({ text }) => text)).toEqual(['Punjab']);
  });
});

describe('the frame of a map', () => {
  test('puts what lies in the middle of its width there, and north above south', () => {
    const { project, width, height } = mapFrame(map);
    const north = project({ latitude: 35, longitude: 71 });
    const south = project({ latitude: 33, longitude: 71 });
    expect(north.x).toBeCloseTo(width / 2, 3);
    expect(south.y).toBeGreaterThan(north.y);
    expect(height).toBeGreaterThan(0);
  });
});
