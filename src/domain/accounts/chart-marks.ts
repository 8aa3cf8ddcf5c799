import { scaleBand, scaleLinear } from 'd3-scale';
import type { HistoricalDate } from '../dates/historical-date.ts';
import { CHART_WIDTH, type ChartMark, type SeriesPoint, type SeriesRecord } from './series.ts';
import { formatNumber } from './work-out.ts';

const COLUMNS_HEIGHT = 220;
const ROW_HEIGHT = 44;
const LABEL_HEIGHT = 18;
const SPAN_LABEL_WIDTH = 170;

/** How high the drawing of a series is, in its own units, labels included. */
export function chartHeight(series: Pick<SeriesRecord, 'chart' | 'points'>): number {
  return series.chart === 'columns'
    ? COLUMNS_HEIGHT + 3 * LABEL_HEIGHT
    : series.points.length * ROW_HEIGHT;
}

/**
 * Where each point of a series is drawn. Columns and bars begin at nought; spans are as long as
 * their time. `dates` are the points' periods, in the same order. All is in whole units: more digits
 * show nothing and make a page heavier.
 */
export function chartMarks(
  series: Pick<SeriesRecord, 'chart' | 'points'>,
  dates: readonly HistoricalDate[],
): ChartMark[] {
  switch (series.chart) {
    case 'columns':
      return columns(series.points);
    case 'bars':
      return bars(series.points);
    case 'spans':
      return spans(series.points, dates);
  }
}

function columns(points: readonly SeriesPoint[]): ChartMark[] {
  const place = scaleBand<number>()
    .domain(points.map((_point, index) => index))
    .rangeRound([0, CHART_WIDTH])
    .padding(0.25);
  const size = scaleLinear()
    .domain([0, largest(points)])
    .rangeRound([0, COLUMNS_HEIGHT]);
  return points.map(({ label, value, known }, index) => ({
    x: place(index) ?? 0,
    y: LABEL_HEIGHT + COLUMNS_HEIGHT - size(value ?? 0),
    width: place.bandwidth(),
    height: size(value ?? 0),
    label,
    text: value === undefined ? '' : formatNumber(value),
    isWorkedOut: known === 'inferred',
  }));
}

function bars(points: readonly SeriesPoint[]): ChartMark[] {
  const size = scaleLinear()
    .domain([0, largest(points)])
    .rangeRound([0, CHART_WIDTH - 60]);
  return points.map(({ label, value, known }, index) => ({
    x: 0,
    y: index * ROW_HEIGHT + LABEL_HEIGHT,
    width: size(value ?? 0),
    height: ROW_HEIGHT - LABEL_HEIGHT - 8,
    label,
    text: value === undefined ? '' : formatNumber(value),
    isWorkedOut: known === 'inferred',
  }));
}

function spans(points: readonly SeriesPoint[], dates: readonly HistoricalDate[]): ChartMark[] {
  const starts = dates.map(({ earliest }) => Date.parse(earliest));
  const ends = dates.map(({ latest, earliest }) =>
    Date.parse(latest ?? `${earliest.slice(0, 4)}-12-31`),
  );
  const place = scaleLinear()
    .domain([Math.min(...starts), Math.max(...ends)])
    .rangeRound([SPAN_LABEL_WIDTH, CHART_WIDTH]);
  return points.map(({ label, note = '' }, index) => {
    const x = place(starts[index] ?? 0);
    return {
      x,
      y: index * ROW_HEIGHT + LABEL_HEIGHT,
      width: place(ends[index] ?? 0) - x,
      height: ROW_HEIGHT - LABEL_HEIGHT - 12,
      label,
      text: note,
      isWorkedOut: false,
    };
  });
}

function largest(points: readonly SeriesPoint[]): number {
  return Math.max(...points.map(({ value = 0 }) => value));
}
