import { parseHistoricalDate } from '../../domain/dates/parse-historical-date.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { placeOf } from '../reader/place-of.ts';
import type { CourseRecords } from '../reader/records.ts';

type SeriesOfCourse = CourseRecords['series'][number];

/** Points along an axis of time that stand twice on it, or before the one that they follow. */
export function seriesDiagnostics({ series }: CourseRecords): Diagnostic[] {
  return series.filter(({ data }) => data.chart !== 'bars').flatMap(outOfOrder);
}

function outOfOrder(series: SeriesOfCourse): Diagnostic[] {
  const { points } = series.data;
  return points.flatMap(({ period }, index) => {
    const before = points[index - 1]?.period;
    if (before === undefined || isLater(period, before)) return [];
    const place = placeOf(series, ['points', index, 'period']);
    return [diagnostic('points-out-of-order', place, { period, before })];
  });
}

/** Whether one date begins after another; what is no date is told as such. */
function isLater(date: string, than: string): boolean {
  const [first, second] = [parseHistoricalDate(date), parseHistoricalDate(than)];
  if (!first.ok || !second.ok) return true;
  return date !== than && first.date.earliest >= second.date.earliest;
}
