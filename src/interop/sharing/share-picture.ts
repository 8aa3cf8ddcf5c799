/**
 * The picture that messengers and search engines show beside a link: what a page is about, in the
 * course's own look, with its place in the years. Drawn at build; no photograph, nothing graphic.
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import satori from 'satori';
import type { Provenance } from '../../domain/sources/provenance.ts';
import { SIGN_SHAPES } from '../../domain/sources/sign-shapes.ts';

export interface SharePicture {
  /** What kind of page it is, such as “Event”. */
  label: string;
  title: string;
  /** What stands below the title: a date, a first sentence. */
  detail?: string | undefined;
  /** How what it says is known. */
  known?: Provenance | undefined;
  /** The name of the course. */
  course: string;
  /** The years of the course, and the part of them that the page is about: two shares from 0 to 1. */
  years: { first: number; last: number; from?: number; to?: number };
  /** A count over the years, drawn at the foot: points from 0 to 1, upwards. */
  line: readonly (readonly [x: number, y: number])[];
}

const EDGE = 72;
const DRAWN = 'node_modules/.cache/share-pictures';
/** Of the light theme (`styles/tokens.css`). */
const INK = {
  paper: '#faf7ef',
  text: '#1c1915',
  quiet: '#4b453b',
  rule: '#d8cfbd',
  mark: '#96351d',
};

/** In pixels: how large a picture is, a short, a longer and a long title, and the count over the years. */
export interface PictureFormat {
  width: number;
  height: number;
  titleSizes: readonly [number, number, number];
  countHeight: number;
  countInk: string;
}

/** As Open Graph's readers want it. */
const BESIDE_LINK: PictureFormat = {
  width: 1200,
  height: 630,
  titleSizes: [76, 62, 50],
  countHeight: 96,
  countInk: INK.rule,
};
/** As the shelves of e-readers want it, two to three; the count is the picture of it. */
export const BOOK_COVER: PictureFormat = {
  width: 1200,
  height: 1800,
  titleSizes: [150, 122, 99],
  countHeight: 520,
  countInk: INK.mark,
};

const font = (name: string) => readFileSync(join('src/fonts/pictures', `${name}.ttf`));
let tools: Promise<Parameters<typeof satori>[1]['fonts']> | undefined;

/** The picture as a PNG. */
export async function drawSharePicture(
  picture: SharePicture,
  format = BESIDE_LINK,
): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = await (tools ??= prepare());
  const { width, height } = format;
  const svg = await satori(page(picture, format), { width, height, fonts });
  // Four fifths of the time goes into this: what was drawn before is not drawn again.
  const kept = join(DRAWN, `${createHash('sha256').update(svg).digest('hex').slice(0, 24)}.png`);
  if (existsSync(kept)) return new Uint8Array(readFileSync(kept));
  const drawn = new Uint8Array(new Resvg(svg).render().asPng());
  mkdirSync(DRAWN, { recursive: true });
  // A name of its own until it is whole: two builds may draw it at once.
  writeFileSync(`${kept}.${process.pid}`, drawn);
  renameSync(`${kept}.${process.pid}`, kept);
  return drawn;
}

async function prepare(): Promise<Parameters<typeof satori>[1]['fonts']> {
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  await initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return [
    { name: 'text', data: font('source-serif-4-600'), weight: 600, style: 'normal' },
    { name: 'ui', data: font('source-sans-3-400'), weight: 400, style: 'normal' },
  ];
}

type Style = Record<string, string | number>;

/** A block, as satori takes it: the shape of a React element, without React. */
function block(style: Style, ...children: unknown[]) {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } };
}

function page(
  { label, title, detail, known, course, years, line }: SharePicture,
  { width, height, titleSizes, countHeight, countInk }: PictureFormat,
) {
  return block(
    {
      width,
      height,
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: `${EDGE - 14}px ${EDGE}px ${EDGE - 20}px`,
      borderTop: `14px solid ${INK.mark}`,
      background: INK.paper,
      color: INK.text,
      fontFamily: 'ui',
      fontSize: 34,
    },
    block(
      { alignItems: 'center', gap: 18, color: INK.quiet },
      ...(known ? [sign(known, 30, INK.text)] : []),
      label,
    ),
    block(
      { flexDirection: 'column', gap: 26 },
      block(
        {
          display: 'block',
          fontFamily: 'text',
          fontSize: sizeOf(title, titleSizes),
          lineHeight: 1.12,
          lineClamp: 3,
        },
        title,
      ),
      ...(detail ? [block({ display: 'block', lineHeight: 1.35, lineClamp: 3 }, detail)] : []),
    ),
    block(
      { flexDirection: 'column', gap: 18 },
      yearLine({ years, line }, { width: width - 2 * EDGE, height: countHeight, ink: countInk }),
      block(
        { justifyContent: 'space-between', color: INK.quiet, fontSize: 28 },
        String(years.first),
        block(
          { alignItems: 'center', gap: 14, color: INK.text },
          sign('disputed', 26, INK.mark),
          course,
        ),
        String(years.last),
      ),
    ),
  );
}

/** A long title is set smaller, so that it has its three lines. */
function sizeOf({ length }: string, sizes: PictureFormat['titleSizes']): number {
  const [short, longer, long] = sizes;
  if (length <= 40) return short;
  return length <= 80 ? longer : long;
}

/** The years as a line, on it the part that the page is about, and above it the count. */
function yearLine(
  { years: { from, to }, line }: Pick<SharePicture, 'years' | 'line'>,
  { width, height, ink }: { width: number; height: number; ink: string },
) {
  const foot = height - 8;
  const points = line.map(
    ([x, y]) => `${(x * width).toFixed(1)},${(foot - y * (foot - 6)).toFixed(1)}`,
  );
  const mark =
    from === undefined || to === undefined
      ? ''
      : `<rect x="${Math.min(from * width, width - 16)}" y="${foot - 8}" width="${Math.max((to - from) * width, 16)}" height="16" rx="8" fill="${INK.mark}"/>`;
  return drawing(
    { width, height },
    `<polyline points="${points.join(' ')}" fill="none" stroke="${ink}" stroke-width="4" stroke-linejoin="round"/>
    <rect y="${foot - 2}" width="${width}" height="4" fill="${INK.rule}"/>${mark}`,
  );
}

function sign(known: Provenance, size: number, ink: string) {
  const style = `<style>.line { fill: none; stroke: ${ink}; stroke-width: 1.5 }</style>`;
  return drawing(
    { width: size, height: size, viewBox: '0 0 12 12' },
    `${style}<g fill="${ink}">${SIGN_SHAPES[known]}</g>`,
  );
}

function drawing(
  {
    width,
    height,
    viewBox = `0 0 ${width} ${height}`,
  }: { width: number; height: number; viewBox?: string },
  shapes: string,
) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${shapes}</svg>`;
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return { type: 'img', key: null, props: { src, width, height } };
}
