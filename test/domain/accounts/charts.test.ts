import { describe, expect, test } from 'vitest';
import {
  byWeight,
  type Account,
  type AccountRecord,
  type WorkedStep,
} from '../../../src/domain/accounts/account.ts';
import { plotAccount } from '../../../src/domain/accounts/account-plot.ts';
import { drawSeries } from '../../../src/domain/accounts/chart-marks.ts';
import type { SeriesPoint } from '../../../src/domain/accounts/series.ts';
import { aDate } from '../../support/builders.ts';

type Statement = AccountRecord['statements'][number];

const point = (label: string, given: object) => ({ label, ...given }) as unknown as SeriesPoint;
const points = [point('2013', { value: 50 }), point('2014', { value: 100 })];

describe('a chart', () => {
  test('of columns begins at nought, and the largest is the whole height', () => {
    const [small, large] = drawSeries({ chart: 'columns', points }, []).marks;
    expect(large).toMatchObject({ size: 100, label: '2014', text: '100' });
    expect(small).toMatchObject({ size: 50, label: '2013', text: '50' });
    expect(small!.width).toBe(large!.width);
    expect(large!.at).toBeGreaterThan(small!.at + small!.width);
    expect(large!.at + large!.width).toBeLessThanOrEqual(100);
  });

  test('of many columns names a few years, the last among them, and the most, the least and the last value', () => {
    const many = Array.from({ length: 18 }, (_, index) =>
      point(String(2008 + index), { value: [5, 9, 1][index] ?? 4 }),
    );
    const { marks } = drawSeries({ chart: 'columns', points: many }, []);
    const named = (what: 'label' | 'value') =>
      marks.filter(({ isNamed }) => isNamed[what]).map(({ label }) => label);
    expect(named('label')).toEqual(['2009', '2013', '2017', '2021', '2025']);
    expect(named('value')).toEqual(['2009', '2010', '2025']);
  });

  test('of bars begins at nought on the left', () => {
    const { marks } = drawSeries({ chart: 'bars', points }, []);
    expect(marks.map(({ at, width, text }) => [at, width, text])).toEqual([
      [0, 50, '50'],
      [0, 100, '100'],
    ]);
  });

  test('has a gap where no figure was found', () => {
    const gap = [point('2013', { value: 50 }), point('2014', {})];
    const [, missing] = drawSeries({ chart: 'columns', points: gap }, []).marks;
    expect(missing).toMatchObject({ text: '', size: 0 });
  });

  test('of spans is as long as their time, an open one ends with its first year, and years are named', () => {
    const spans = [point('First', { note: 'a note' }), point('Second', {})];
    const { marks, ticks } = drawSeries({ chart: 'spans', points: spans }, [
      aDate('2013-01-01/2016-12-31'),
      aDate('2014-01-01/..'),
    ]);
    const [first, second] = marks;
    expect(first).toMatchObject({ at: 0, width: 100, text: 'a note' });
    expect(second).toMatchObject({ at: 25, width: 24.9, text: '' });
    expect(ticks[0]).toEqual({ label: '2013', at: 0 });
    expect(ticks.map(({ label }) => label)).toContain('2014');
  });
});

describe('the plot of an account', () => {
  const said = (by: string, value: unknown) => ({ by, says: 'so', value }) as unknown as Statement;
  const plot = (...statements: Statement[]) =>
    plotAccount({ scale: 'people killed', statements, workings: [] }, []);

  test('is drawn from two numbers on', () => {
    expect(plot(said('A', 5))).toBeUndefined();
    expect(plot(said('A', 5), said('B', undefined))).toBeUndefined();
    expect(plot(said('A', 5), said('B', 6))?.marks.map(({ label }) => label)).toEqual(['A', 'B']);
  });

  test('begins at nought where numbers lie far apart, and says so where it does not', () => {
    expect(plot(said('A', 262), said('B', 512))).toMatchObject({
      isFromNought: true,
      ends: { from: '0' },
    });
    expect(plot(said('A', 149), said('B', 150))?.isFromNought).toBe(false);
  });

  test('shows a range as one, and “at least” as open', () => {
    const [range, least] = plot(
      said('A', { from: 4000, to: 6500 }),
      said('B', { atLeast: 6000 }),
    )!.marks;
    expect(range!.to).toBeGreaterThan(range!.from);
    expect(range!.value).toEqual({ low: '4,000', high: '6,500' });
    expect(least).toMatchObject({ isLeast: true, value: { low: '6,000' } });
  });

  test('marks what was worked out, as a size', () => {
    const workings = [
      { id: 'fall', operation: 'difference', of: [], label: 'Fall', onScale: true },
    ];
    const results = [{ id: 'fall', label: 'Fall', value: -76.98 }] as unknown as WorkedStep[];
    const drawn = plotAccount(
      { scale: 'per cent', statements: [said('A', 62)], workings: workings as never },
      results,
    );
    expect(drawn?.marks[1]).toMatchObject({ isWorkedOut: true, value: { low: '77' } });
  });
});

test('accounts on which most hangs stand first, and equal ones as they were', () => {
  const accounts = [
    ['a', 'low'],
    ['b', 'high'],
    ['c', 'medium'],
    ['d', 'high'],
  ].map(([id, weight]) => ({ id, weight }) as unknown as Account);
  expect(byWeight(accounts).map(({ id }) => id)).toEqual(['b', 'd', 'c', 'a']);
  expect(accounts[0]?.id).toBe('a');
});
