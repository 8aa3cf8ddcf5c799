/** What a map shows of events: a mark for each place, its name beside it, and what has no mark. */

import type { MapRecord } from '../../schema/map.ts';
import type { Event } from '../events/event.ts';
import { isOnMap, mapFrame, MAP_WIDTH } from './map-frame.ts';
import { markOf, type Exactness, type Place } from './place.ts';

/** A mark with its place on the map in per cent of its width and height. */
export interface MapMark<E = Event> {
  place: Place;
  exactness: Exactness;
  x: number;
  y: number;
  /** What happened there, in order. */
  events: E[];
}

type PlacedEvent = Pick<Event, 'id' | 'at'>;
type Finder = (id: string) => Place;

/** Why an event has no mark on any of the maps. */
const UNMAPPED = ['country', 'region', 'elsewhere', 'unsaid'] as const;
export type Unmapped = (typeof UNMAPPED)[number];

/** The marks of the events on one map, by the names of their places. */
export function marksOn<E extends PlacedEvent>(
  map: Pick<MapRecord, 'frame' | 'parallels'>,
  events: readonly E[],
  find: Finder,
): MapMark<E>[] {
  const byPlace = new Map<string, { exactness: Exactness; place: Place; events: E[] }>();
  for (const event of events) {
    for (const id of event.at) {
      const mark = markOf(find(id), find);
      if (!mark) continue;
      const { events: others } = byPlace.get(mark.place.id) ?? { events: [] as E[] };
      if (!others.includes(event)) others.push(event);
      byPlace.set(mark.place.id, { ...mark, events: others });
    }
  }
  const marks = [...byPlace.values()]
    .flatMap((mark) => onMap(map, mark))
    .sort((left, right) => (left.place.name < right.place.name ? -1 : 1));
  return keptApart(marks, mapFrame(map));
}

/** How far apart the middles of two marks are on a phone, in per cent of the map's width: 26 of 320 px. */
const APART = 9;

/**
 * The marks with those moved aside that would cover another. Only marks that stand for an area move:
 * what they mark happened somewhere in it.
 */
function keptApart<E>(
  marks: readonly MapMark<E>[],
  { width, height }: { width: number; height: number },
): MapMark<E>[] {
  const ratio = height / width;
  const isFree = (x: number, y: number, self: MapMark<E>) =>
    x > APART / 2 &&
    x < 100 - APART / 2 &&
    marks.every(
      (other) => other === self || Math.hypot(x - other.x, (y - other.y) * ratio) >= APART,
    );
  return marks.map((mark) => {
    const { x, y, exactness } = mark;
    if (exactness === 'spot' || isFree(x, y, mark)) return mark;
    const step = APART / ratio;
    const moved = [
      { x, y: y + step },
      { x, y: y - step },
      { x: x - APART, y },
      { x: x + APART, y },
    ].find((point) => isFree(point.x, point.y, mark));
    return { ...mark, ...moved };
  });
}

/** The labels that cover no mark and no name, on a map that is drawn `width` pixels wide. */
export function freeLabels<L extends { text: string; x: number; y: number }>(
  labels: readonly L[],
  marks: readonly { x: number; y: number; name: string }[],
  size: { width: number; height: number },
): L[] {
  const sides = sidesOfNames(marks, size);
  const boxes = marks.flatMap((mark, index) => {
    const disc = around((mark.x / 100) * size.width, (mark.y / 100) * size.height);
    const side = sides[index]!;
    return side === 'none' ? [disc] : [disc, nameBox(disc, mark.name)[side]];
  });
  return labels.filter(({ text, x, y }) => {
    const [middle, line] = [(x / 100) * size.width, (y / 100) * size.height];
    const half = (text.length * LETTER_WIDTH) / 2;
    const box = {
      left: middle - half,
      right: middle + half,
      top: line - NAME_HEIGHT,
      bottom: line + 4,
    };
    return boxes.every((other) => !overlap(box, other));
  });
}

/** The places themselves as marks without events, each once; those off the map are left out. */
export function placesOn(
  map: Pick<MapRecord, 'frame' | 'parallels'>,
  places: readonly Place[],
  find: Finder,
): MapMark<never>[] {
  const marks = places.flatMap((place) => {
    const mark = markOf(place, find);
    return mark ? onMap(map, { ...mark, events: [] }) : [];
  });
  const once = marks.filter(
    ({ place }, index) => marks.findIndex((other) => other.place.id === place.id) === index,
  );
  return keptApart(once, mapFrame(map));
}

function onMap<E>(
  map: Pick<MapRecord, 'frame' | 'parallels'>,
  mark: { place: Place; exactness: Exactness; events: E[] },
): MapMark<E>[] {
  const frame = mapFrame(map);
  const point = mark.place.coordinates && frame.project(mark.place.coordinates);
  if (!point || !isOnMap(frame, point)) return [];
  return [{ ...mark, ...inPercent(frame, point) }];
}

/** A point of a map's units in per cent of its width and height, to a tenth. */
export function inPercent(
  { width, height }: { width: number; height: number },
  { x, y }: { x: number; y: number },
): { x: number; y: number } {
  const tenths = (share: number) => Math.round(share * 1000) / 10;
  return { x: tenths(x / width), y: tenths(y / height) };
}

/** The events without a mark, by the reason; a reason that holds for none is left out. */
export function unmappedEvents<E extends PlacedEvent>(
  events: readonly E[],
  marks: readonly MapMark<E>[],
  find: Finder,
): { reason: Unmapped; events: E[] }[] {
  const marked = new Set(marks.flatMap((mark) => mark.events));
  const without = events.filter((event) => !marked.has(event));
  return UNMAPPED.map((reason) => ({
    reason,
    events: without.filter((event) => reasonOf(event, find) === reason),
  })).filter((group) => group.events.length > 0);
}

function reasonOf({ at: [id] }: PlacedEvent, find: Finder): Unmapped {
  if (id === undefined) return 'unsaid';
  const place = find(id);
  if (markOf(place, find)) return 'elsewhere';
  return place.kind === 'country' ? 'country' : 'region';
}

/**
 * On which side of its mark a name stands, the best first; nowhere where it would cover another, or
 * leave the map. Above and below it may begin or end at the mark.
 */
const SIDES = [
  'end',
  'start',
  'above',
  'below',
  'above-end',
  'above-start',
  'below-end',
  'below-start',
] as const;
export type Side = (typeof SIDES)[number] | 'none';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const NAME_HEIGHT = 18;
const LETTER_WIDTH = 7.2;
const RADIUS = 14;
const CLEAR = 10;

/**
 * The side for the name of each mark on a map that is drawn `width` pixels wide. A name yields to
 * the marks and to the names before it.
 */
export function sidesOfNames(
  marks: readonly { x: number; y: number; name: string }[],
  { width, height }: { width: number; height: number },
): Side[] {
  const discs = marks.map(({ x, y }) => around((x / 100) * width, (y / 100) * height));
  const taken: Box[] = [];
  return marks.map(({ name }, index) => {
    const boxes = nameBox(discs[index]!, name);
    const free = SIDES.find((side) => {
      const box = boxes[side];
      return (
        box.left >= 0 &&
        box.right <= width &&
        [...taken, ...discs.filter((_disc, other) => other !== index).map(aroundDisc)].every(
          (other) => !overlap(box, other),
        )
      );
    });
    if (free) taken.push(boxes[free]);
    return free ?? 'none';
  });
}

/** Where a name lies on either side of its mark. */
function nameBox(
  { left, right, top, bottom }: Box,
  name: string,
): Record<Exclude<Side, 'none'>, Box> {
  const size = name.length * LETTER_WIDTH + 4;
  const line = { top: top + RADIUS - NAME_HEIGHT / 2, bottom: top + RADIUS + NAME_HEIGHT / 2 };
  const middle = (left + right) / 2;
  const across = { left: middle - size / 2, right: middle + size / 2 };
  const onwards = { left, right: left + size };
  const backwards = { left: right - size, right };
  const above = { top: top - NAME_HEIGHT, bottom: top };
  const below = { top: bottom, bottom: bottom + NAME_HEIGHT };
  return {
    end: { left: right, right: right + size, ...line },
    start: { left: left - size, right: left, ...line },
    above: { ...across, ...above },
    below: { ...across, ...below },
    'above-end': { ...onwards, ...above },
    'above-start': { ...backwards, ...above },
    'below-end': { ...onwards, ...below },
    'below-start': { ...backwards, ...below },
  };
}

function around(x: number, y: number): Box {
  return { left: x - RADIUS, right: x + RADIUS, top: y - RADIUS, bottom: y + RADIUS };
}

/** A mark with the room that keeps another’s name from looking like its own. */
function aroundDisc({ left, right, top, bottom }: Box): Box {
  return { left: left - CLEAR, right: right + CLEAR, top, bottom };
}

function overlap(first: Box, second: Box): boolean {
  return (
    first.left < second.right &&
    first.right > second.left &&
    first.top < second.bottom &&
    first.bottom > second.top
  );
}

/** How high a map is that is drawn `width` pixels wide. */
export function drawnHeight(map: Pick<MapRecord, 'frame' | 'parallels'>, width: number): number {
  return (mapFrame(map).height * width) / MAP_WIDTH;
}
