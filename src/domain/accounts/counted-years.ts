import type { CountedYear } from './line-picture.ts';
import type { SeriesRecord } from './series.ts';

/** Every year from the first to the last point of `main`, with what both series have for it. */
export function countedYears(
  main: Pick<SeriesRecord, 'points'>,
  behind?: Pick<SeriesRecord, 'points'>,
): CountedYear[] {
  const [ofMain, ofBehind] = [byYear(main), byYear(behind)];
  const first = Math.min(...ofMain.keys());
  const last = Math.max(...ofMain.keys());
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, main: ofMain.get(year), behind: ofBehind.get(year) };
  });
}

function byYear(series?: Pick<SeriesRecord, 'points'>): Map<number, number | null> {
  return new Map(
    series?.points.map(({ period, value }) => [Number(period.slice(0, 4)), value ?? null]),
  );
}
