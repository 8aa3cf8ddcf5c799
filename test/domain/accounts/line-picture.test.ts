import { describe, expect, test } from 'vitest';
import { countedYears } from '../../../src/domain/accounts/counted-years.ts';
import { linePicture, yearX } from '../../../src/domain/accounts/line-picture.ts';

const citation = { source: 'any' };
const series = (...points: [year: string, value: number | undefined][]) => ({
  points: points.map(([period, value]) => ({ period, label: period, value, citation })),
});
const years = countedYears(
  series(['2008', 2000], ['2009', 3000], ['2010', 1000], ['2011', 200], ['2012', 900]),
);

describe('years that were counted', () => {
  test('are all of those from the first point to the last', () => {
    const sparse = countedYears(series(['1790', 84], ['1800', 97]));
    expect(sparse.map(({ year }) => year)).toEqual(
      Array.from({ length: 11 }, (_, index) => 1790 + index),
    );
  });

  test('have the count behind only where it has one', () => {
    const both = countedYears(series(['2008', 1], ['2010', 2]), series(['2010', 5], ['2011', 6]));
    expect(both.map(({ behind }) => behind)).toEqual([undefined, undefined, 5]);
  });
});

describe('the picture of a count', () => {
  test('draws one line through the points, over years of which none is said', () => {
    const { main } = linePicture(countedYears(series(['1790', 0], ['1800', 100])), []);
    expect(main).toEqual(['0,1000 1000,0']);
  });

  test('breaks the line where no figure was found', () => {
    const gap = series(['2008', 5], ['2009', 5], ['2010', undefined], ['2011', 5], ['2012', 5]);
    expect(linePicture(countedYears(gap), []).main).toHaveLength(2);
  });

  test('names the greatest, the least and the last year, each once', () => {
    const named = (...values: [string, number][]) =>
      linePicture(countedYears(series(...values)), []).named.map(({ year }) => year);
    expect(named(['2008', 2], ['2009', 3], ['2010', 1], ['2011', 2])).toEqual([2009, 2010, 2011]);
    expect(named(['2008', 2], ['2009', 3])).toEqual([2009, 2008]);
  });

  test('stands on nought', () => {
    const { ticks, plot } = linePicture(years, []);
    expect(ticks[0]).toEqual({ value: 0, y: plot.y + plot.height, isNamed: false });
  });

  test('puts notes that would touch each other at different heights', () => {
    const decade = countedYears(series(['1790', 10], ['1800', 20]));
    const notes = [
      { year: 1790, text: 'a thing that happened here' },
      { year: 1791, text: 'a thing that happened there' },
    ];
    const [first, second] = linePicture(decade, notes).notes;
    expect(first?.y).not.toBe(second?.y);
  });

  test('puts a note on several years in their middle, near the line, and one of the right end to its left', () => {
    const notes = [
      { year: 2010, until: 2012, text: 'a quiet time' },
      { year: 2012, text: 'it returns' },
    ];
    const [era, end] = linePicture(years, notes).notes;
    expect(era).toMatchObject({ anchor: 'middle', endX: yearX(years, 2012) });
    expect(end?.anchor).toBe('end');
    expect(era!.y).toBeGreaterThan(end!.y);
  });

  test('writes a long note on two lines that are about as long', () => {
    const [note] = linePicture(years, [
      { year: 2010, text: 'June 2014: the offensive begins' },
    ]).notes;
    expect(note?.lines).toEqual(['June 2014: the', 'offensive begins']);
  });
});
