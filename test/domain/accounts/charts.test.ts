import { describe, expect, test } from 'vitest';
import { byWeight, type Account } from '../../../src/domain/accounts/account.ts';
import { chartHeight, chartMarks } from '../../../src/domain/accounts/chart-marks.ts';
import { CHART_WIDTH, type SeriesPoint } from '../../../src/domain/accounts/series.ts';
import { aDate } from '../../support/builders.ts';

const point = (label: string, given: object) => ({ label, ...given }) as unknown as SeriesPoint;
const points = [point('2013', { value: 50 }), point('2014', { value: 100 })];

describe('a chart', () => {
  test('of columns begins at nought below, and the largest is the whole height', () => {
    const [small, large] = chartMarks({ chart: 'columns', points }, []);
    expect(large).toMatchObject({ y: 18, height: 220, label: '2014', text: '100' });
    expect(small).toMatchObject({ y: 128, height: 110, label: '2013', text: '50' });
    expect(small!.y + small!.height).toBe(large!.y + large!.height);
    expect(small!.width).toBe(large!.width);
    expect(large!.x).toBeGreaterThan(small!.x + small!.width);
    expect(large!.x + large!.width).toBeLessThanOrEqual(CHART_WIDTH);
    expect(chartHeight({ chart: 'columns', points })).toBe(274);
  });

  test('of bars begins at nought on the left, each in its row below its label', () => {
    expect(chartMarks({ chart: 'bars', points }, [])).toEqual([
      { x: 0, y: 18, width: 290, height: 18, label: '2013', text: '50', isWorkedOut: false },
      { x: 0, y: 62, width: 580, height: 18, label: '2014', text: '100', isWorkedOut: false },
    ]);
    expect(chartHeight({ chart: 'bars', points })).toBe(88);
  });

  test('of spans is as long as their time, and an open one ends with its first year', () => {
    const spans = [point('First', { note: 'a note' }), point('Second', {})];
    const [first, second] = chartMarks({ chart: 'spans', points: spans }, [
      aDate('2013-01-01/2014-12-31'),
      aDate('2014-01-01/..'),
    ]);
    expect(first).toMatchObject({ x: 170, y: 18, width: 470, height: 14, text: 'a note' });
    expect(second).toMatchObject({ y: 62, height: 14, label: 'Second', text: '' });
    expect(second!.x).toBe(Math.round(170 + (470 * 365) / 729));
    expect(second!.x + second!.width).toBe(CHART_WIDTH);
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
