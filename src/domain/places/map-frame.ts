/** How a map lays the earth on paper: the projection of a region, fitted to its frame. */

import { geoConicConformal } from 'd3-geo';
import type { MapRecord } from '../../schema/map.ts';

/** How wide a map is in its own units; its height follows from its frame. */
export const MAP_WIDTH = 720;
const STEPS = 24;

export interface MapFrame {
  width: number;
  height: number;
  /** Where a point of the earth, in degrees, lies on the map, in its units from the upper left. */
  project: (point: { latitude: number; longitude: number }) => { x: number; y: number };
}

/** The frame of a map: conic conformal (Snyder 1987, p. 104), as wide as `MAP_WIDTH`. */
export function mapFrame({ frame, parallels }: Pick<MapRecord, 'frame' | 'parallels'>): MapFrame {
  const { west, south, east, north } = frame;
  const projection = geoConicConformal()
    .parallels([...parallels])
    .rotate([-(west + east) / 2, 0])
    .scale(1)
    .translate([0, 0]);
  const raw = (longitude: number, latitude: number) =>
    projection([longitude, latitude]) ?? [NaN, NaN];
  const edge = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS).flatMap((share) => [
    raw(west + (east - west) * share, south),
    raw(west + (east - west) * share, north),
    raw(west, south + (north - south) * share),
    raw(east, south + (north - south) * share),
  ]);
  const [xs, ys] = [edge.map(([x]) => x), edge.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const scale = MAP_WIDTH / (Math.max(...xs) - left);
  return {
    width: MAP_WIDTH,
    height: Math.round(scale * (Math.max(...ys) - top)),
    project: ({ latitude, longitude }) => {
      const [x, y] = raw(longitude, latitude);
      return { x: (x - left) * scale, y: (y - top) * scale };
    },
  };
}

/** Whether a point of the map's units lies on it, with room for a mark around it. */
export function isOnMap(
  { width, height }: Pick<MapFrame, 'width' | 'height'>,
  { x, y }: { x: number; y: number },
): boolean {
  const room = 8;
  return x >= room && x <= width - room && y >= room && y <= height - room;
}
