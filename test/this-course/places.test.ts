import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { mapFrame } from '../../src/domain/places/map-frame.ts';
import { marksOn, unmappedEvents } from '../../src/domain/places/map-marks.ts';
import { realCourse } from '../support/real-course.ts';

const { course } = await realCourse();
const find = (id: string) => course.find('places', id);
const marksOf = (map: (typeof course.maps)[number]) => marksOn(map, course.events, find);

describe.each(course.maps.map((map) => [map.id, map] as const))('the map %s', (id, map) => {
  const file = readFileSync(`src/content/maps/${id}.svg`, 'utf8');

  test('weighs at most 4 kB', () => {
    expect(gzipSync(file, { level: 9 }).length).toBeLessThanOrEqual(4000);
  });

  test('is drawn in the frame that it has', () => {
    const { width, height } = mapFrame(map);
    expect(file).toContain(`id="base" viewBox="0 0 ${width * 2} ${height * 2}"`);
  });

  test('has the shape of each area that is tinted on it', () => {
    for (const area of [map.tint, ...map.phases.map(({ tint }) => tint)]) {
      if (area !== undefined) expect(file).toContain(`<symbol id="${area}"`);
    }
  });

  test('has marks of 24 pixels at 320 that do not cover each other', () => {
    const { width, height } = mapFrame(map);
    const drawn = 320 - 32;
    const marks = marksOf(map);
    const distances = marks.flatMap((mark, index) =>
      marks
        .slice(index + 1)
        .map((other) =>
          Math.hypot(
            ((mark.x - other.x) * drawn) / 100,
            ((mark.y - other.y) * drawn * height) / width / 100,
          ),
        ),
    );
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(24);
  });
});

test('every event is on a map, or among those that are not with the reason', () => {
  const marks = course.maps.flatMap((map) => marksOf(map));
  const unmapped = unmappedEvents(course.events, marks, find);
  const drawn = new Set(marks.flatMap(({ events }) => events));
  const named = unmapped.flatMap(({ events }) => events);
  expect(drawn.size + named.length).toBe(course.events.length);
});

test('an organisation is no place, and Kabul is one', () => {
  expect(course.places.filter(({ name }) => /kabul/i.test(name))).toHaveLength(1);
  expect(course.places.some(({ name }) => /united nations/i.test(name))).toBe(false);
});
