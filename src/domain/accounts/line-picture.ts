/**
 * Two counts as lines over the years, with notes on what happened. Heights are in pixels and widths
 * in per cent of the drawing, so that its text keeps its size however wide it is drawn.
 */

import { scaleLinear } from 'd3-scale';

/** What a count has for a year: a figure; `null` where it says that none was found; or nothing. */
type Count = number | null | undefined;

export interface CountedYear {
  year: number;
  main: Count;
  behind: Count;
}

/** What is written on the picture: of one year, or of those from `year` to `until`. */
export interface PictureNote {
  year: number;
  until?: number | undefined;
  text: string;
}

interface PlacedNote extends PictureNote {
  /** Its words on two lines at most. */
  lines: string[];
  /** Where it points to, and where the words stand, in per cent. */
  x: number;
  endX: number;
  /** The upper edge of the words, and the line's height below them, in pixels. */
  y: number;
  lineY: number;
  anchor: 'start' | 'middle' | 'end';
}

export interface LinePicture {
  height: number;
  /** The part in which the lines are: `x` and `width` in per cent, `y` and `height` in pixels. */
  plot: { x: number; y: number; width: number; height: number };
  /** The points of each line in a square of a thousand, as SVG writes them; one text for each unbroken stretch. */
  main: string[];
  behind: string[];
  /** The first main line’s greatest, least and last year, to be named in the picture. */
  named: { year: number; value: number; x: number; y: number }[];
  /** Where both lines end, for their names. */
  ends: { main: number; behind: number | undefined };
  /** `isNamed`: whether its number is written; nought is not, nor what would stand under another number. */
  ticks: { value: number; y: number; isNamed: boolean }[];
  notes: PlacedNote[];
}

const HEIGHT = 384;
const PLOT = { x: 2, y: 64, width: 82, height: 280 };
const LINE_HEIGHT = 18;
/** How many rows of words fit above the lines, and how far they stand apart. */
const LEVELS = [4, 44, 84, 124, 164, 204];
/** The narrowest drawing that has words on it, in pixels, and the width of a letter there. */
const DRAWN_WIDTH = 900;
const LETTER_WIDTH = 7;
const GAP = 14;

/** Where a year stands in the picture, in per cent of its width. */
export function yearX(years: readonly Pick<CountedYear, 'year'>[], year: number): number {
  const [first = { year }, last = first] = [years[0], years.at(-1)];
  const share = last.year === first.year ? 0 : (year - first.year) / (last.year - first.year);
  return round(PLOT.x + PLOT.width * share);
}

/** The picture of the years, which stand in order; notes keep clear of each other and of the lines. */
export function linePicture(
  years: readonly CountedYear[],
  notes: readonly PictureNote[],
): LinePicture {
  const most = Math.max(...years.flatMap(({ main, behind }) => [main ?? 0, behind ?? 0]));
  const scale = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([PLOT.y + PLOT.height, PLOT.y]);
  const y = (value: number) => Math.round(scale(value));
  const counted = years.flatMap(({ year, main }) =>
    typeof main !== 'number' ? [] : [{ year, value: main, x: yearX(years, year), y: y(main) }],
  );
  const by = (better: (left: number, right: number) => boolean) =>
    counted.reduce((best, next) => (better(next.value, best.value) ? next : best));
  const named =
    counted.length === 0
      ? []
      : [by((next, best) => next > best), by((next, best) => next < best), counted.at(-1)!];
  const lastBehind = years.findLast(({ behind }) => typeof behind === 'number')?.behind;
  return {
    height: HEIGHT,
    plot: PLOT,
    main: stretches(years, ({ main }) => main, scale),
    behind: stretches(years, ({ behind }) => behind, scale),
    named: named.filter((point, index) => named.indexOf(point) === index),
    ends: {
      main: counted.at(-1)?.y ?? PLOT.y,
      behind: typeof lastBehind !== 'number' ? undefined : y(lastBehind),
    },
    ticks: scale.ticks(4).map((value) => ({
      value,
      y: y(value),
      isNamed:
        value > 0 && !named.some((point) => point.x < 20 && Math.abs(point.y - y(value)) < 24),
    })),
    notes: placeNotes(years, notes, y),
  };
}

function stretches(
  years: readonly CountedYear[],
  valueOf: (year: CountedYear) => Count,
  scale: (value: number) => number,
): string[] {
  const found: string[][] = [[]];
  years.forEach((year, index) => {
    const value = valueOf(year);
    if (value === null) found.push([]);
    else if (value !== undefined) {
      const x = Math.round((1000 * index) / Math.max(1, years.length - 1));
      const y = Math.round((1000 * (scale(value) - PLOT.y)) / PLOT.height);
      found.at(-1)!.push(`${x},${y}`);
    }
  });
  return found.filter((points) => points.length > 1).map((points) => points.join(' '));
}

function placeNotes(
  years: readonly CountedYear[],
  notes: readonly PictureNote[],
  y: (value: number) => number,
): PlacedNote[] {
  const taken: { from: number; to: number; level: number }[] = [];
  return notes.map((note) => {
    const [x, endX] = [yearX(years, note.year), yearX(years, note.until ?? note.year)];
    const lines = inTwoLines(note.text);
    const width =
      (100 * LETTER_WIDTH * Math.max(...lines.map(({ length }) => length))) / DRAWN_WIDTH;
    const anchor = note.until !== undefined ? 'middle' : x > 70 ? 'end' : 'start';
    const middle = (x + endX) / 2;
    const from = anchor === 'start' ? x : anchor === 'end' ? x - width : middle - width / 2;
    const to = from + width;
    const top = Math.min(
      PLOT.y + PLOT.height,
      ...years
        .filter(({ year }) => yearX(years, year) >= from - 5 && yearX(years, year) <= to + 5)
        .flatMap(({ main, behind }) => [y(main ?? 0), y(behind ?? 0)]),
    );
    const fits = LEVELS.filter(
      (level) =>
        level + lines.length * LINE_HEIGHT + GAP <= top &&
        !taken.some((other) => other.level === level && from < other.to + 1 && to > other.from - 1),
    );
    // A stretch of years is named close to its line, a moment as high as there is room.
    const level = (note.until === undefined ? fits[0] : fits.at(-1)) ?? LEVELS[0]!;
    taken.push({ from, to, level });
    const at = years.find(({ year }) => year === note.year);
    return { ...note, lines, x, endX, y: level, lineY: y(at?.main ?? 0), anchor };
  });
}

/** The text on one line if it is short, else on two that are as even as its words allow. */
function inTwoLines(text: string): string[] {
  if (text.length <= 20) return [text];
  const words = text.split(' ');
  const breaks = words.slice(1).map((_word, index) => {
    const lines = [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')];
    return { lines, width: Math.max(...lines.map(({ length }) => length)) };
  });
  const best = breaks.reduce(
    (narrowest, next) => (next.width < narrowest.width ? next : narrowest),
    {
      lines: [text],
      width: text.length,
    },
  );
  return best.lines;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
