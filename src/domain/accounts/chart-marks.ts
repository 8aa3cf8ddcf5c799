import { scaleBand, scaleLinear, scaleUtc } from 'd3-scale';
import type { HistoricalDate } from '../dates/historical-date.ts';
import type { ChartMark, Drawing, SeriesPoint, SeriesRecord } from './series.ts';
import { formatNumber } from './work-out.ts';

/** How many years are named under columns where there is no room for all. */
const NAMED_YEARS = 5;

/**
 * What is drawn of a series. Columns and bars begin at nought; spans are as long as their time.
 * `dates` are the points' periods, in the same order. All is in per cent, so that a chart can be of
 * any width while its words keep their size.
 */
export function drawSeries(
  series: Pick<SeriesRecord, 'chart' | 'points'>,
  dates: readonly HistoricalDate[],
): Drawing {
  switch (series.chart) {
    case 'columns':
      return { marks: columns(series.points), ticks: [] };
    case 'bars':
      return { marks: series.points.map((point) => lengthOf(point, series.points)), ticks: [] };
    case 'spans':
      return spans(series.points, dates);
  }
}

function columns(points: readonly SeriesPoint[]): ChartMark[] {
  const place = scaleBand<number>()
    .domain(points.map((_point, index) => index))
    .range([0, 100])
    .padding(0.25);
  const every = Math.ceil(points.length / NAMED_YEARS);
  const values = points.flatMap(({ value }) => value ?? []);
  const [most, least] = [values.indexOf(Math.max(...values)), values.indexOf(Math.min(...values))];
  return points.map((point, index) => {
    const bar = lengthOf(point, points);
    const value = point.value === undefined ? -1 : values.indexOf(point.value);
    return {
      ...bar,
      at: tenth(place(index) ?? 0),
      width: tenth(place.bandwidth()),
      size: bar.width,
      isNamed: {
        label: (points.length - 1 - index) % every === 0,
        value:
          points.length <= NAMED_YEARS ||
          value === most ||
          value === least ||
          index === points.length - 1,
      },
    };
  });
}

function lengthOf({ label, value, known }: SeriesPoint, all: readonly SeriesPoint[]): ChartMark {
  const most = Math.max(...all.map((point) => point.value ?? 0));
  return {
    label,
    text: value === undefined ? '' : formatNumber(value),
    at: 0,
    width: most === 0 ? 0 : tenth((100 * (value ?? 0)) / most),
    size: 100,
    isWorkedOut: known === 'inferred',
    isNamed: { label: true, value: true },
  };
}

function spans(points: readonly SeriesPoint[], dates: readonly HistoricalDate[]): Drawing {
  const starts = dates.map(({ earliest }) => Date.parse(earliest));
  const ends = dates.map(({ latest, earliest }) =>
    Date.parse(latest ?? `${earliest.slice(0, 4)}-12-31`),
  );
  const place = scaleUtc()
    .domain([Math.min(...starts), Math.max(...ends)])
    .range([0, 100]);
  return {
    marks: points.map(({ label, note = '' }, index) => {
      const at = place(starts[index] ?? 0);
      return {
        label,
        text: note,
        at: tenth(at),
        width: tenth(place(ends[index] ?? 0) - at),
        size: 100,
        isWorkedOut: false,
        isNamed: { label: true, value: true },
      };
    }),
    ticks: place.ticks(4).map((date) => ({
      label: String(date.getUTCFullYear()),
      at: tenth(place(date)),
    })),
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Where a scale of nought to the largest value has its lines, in per cent from the bottom. */
export function gridOf(series: Pick<SeriesRecord, 'points'>): { label: string; at: number }[] {
  const most = Math.max(...series.points.map(({ value }) => value ?? 0));
  const scale = scaleLinear().domain([0, most]).range([0, 100]);
  return scale
    .ticks(3)
    .filter((value) => value > 0)
    .map((value) => ({ label: formatNumber(value), at: tenth(scale(value)) }));
}
