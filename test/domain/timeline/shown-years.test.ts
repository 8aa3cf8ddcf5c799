import { describe, expect, test } from 'vitest';
import { wholeSpan, yearColumns, yearsOfEvents } from '../../../src/domain/timeline/shown-years.ts';
import { anEvent } from '../../support/timeline-builders.ts';

const YEARS = { first: 1790, last: 1792 };
const before = anEvent({ id: 'before', date: '1789-11-03' });
const within = anEvent({ id: 'within', date: '1791-04' });
const after = anEvent({ id: 'after', date: '1815-12-20' });

describe('the columns of the home page’s picture', () => {
  test('are one a year, and one at each end beyond which something happened', () => {
    const columns = yearColumns([before, within, after], YEARS);
    expect(columns.map(({ year, lies }) => `${lies} ${year}`)).toEqual([
      'before 1790',
      'within 1790',
      'within 1791',
      'within 1792',
      'after 1792',
    ]);
    expect(columns.map(({ events }) => events.map(({ id }) => id))).toEqual([
      ['before'],
      [],
      ['within'],
      [],
      ['after'],
    ]);
  });

  test('are the years alone where nothing lies beyond them', () => {
    expect(yearColumns([within], YEARS).map(({ year }) => year)).toEqual([1790, 1791, 1792]);
  });
});

test('the years of events are all that any of them touches', () => {
  expect(yearsOfEvents([within, anEvent({ id: 'long', date: '1780/1785' })])).toEqual({
    first: 1780,
    last: 1791,
  });
  expect(yearsOfEvents([])).toBeUndefined();
});

test('an axis shows its years at first, and begins and ends with the whole number of one', () => {
  const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const { startMs, endMs } = wholeSpan(YEARS);
  expect([iso(startMs), iso(endMs)]).toEqual(['1789-09-01', '1793-01-01']);
  expect(iso(wholeSpan({ first: 79, last: 80 }).startMs)).toBe('0078-09-01');
});
