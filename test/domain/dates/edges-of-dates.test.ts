import { describe, expect, test } from 'vitest';
import {
  formatHistoricalDate,
  machineDate,
} from '../../../src/domain/dates/format-historical-date.ts';
import { compareDates, datesOverlap, yearsOf } from '../../../src/domain/dates/historical-date.ts';
import { parseHistoricalDate } from '../../../src/domain/dates/parse-historical-date.ts';
import { aDate } from '../../support/builders.ts';

describe('two dates overlap', () => {
  test.each([
    ['2014-12-16', '2014-12-16', true, 'the same day'],
    ['2014-12-10/2014-12-16', '2014-12-16/2014-12-20', true, 'they share one day'],
    ['2014-12-10/2014-12-15', '2014-12-16', false, 'one ends the day before'],
    ['2014-12-16/..', '2020', true, 'what has no end overlaps all that comes'],
    ['2010', '2014/..', false, 'and nothing that was over before'],
    ['9999', '2014/..', true, 'to the end of time'],
  ])('%s and %s: %s, because %s', (left, right, expected) => {
    expect(datesOverlap(aDate(left), aDate(right))).toBe(expected);
    expect(datesOverlap(aDate(right), aDate(left))).toBe(expected);
  });
});

describe('the years that a date touches', () => {
  test.each([
    ['2014-12-16', [2014]],
    ['2013-11/2015-02', [2013, 2014, 2015]],
    ['2014-06-15/..', [2014]],
  ])('%s: %s', (text, years) => {
    expect(yearsOf(aDate(text))).toEqual(years);
  });
});

test('of dates that begin on one day the longer stands first, and the order is total', () => {
  const inOrder = ['2014-12', '2014-12-01', '2014-12-02'].map(aDate);
  expect([...inOrder].reverse().sort(compareDates)).toEqual(inOrder);
  expect(compareDates(aDate('2014-12-01/..'), aDate('2014-12'))).toBeLessThan(0);
  expect(compareDates(aDate('2014-12'), aDate('2014-12-01/..'))).toBeGreaterThan(0);
  // Of the same days, by what was written.
  expect(compareDates(aDate('2014-12'), aDate('2014-12~'))).toBeLessThan(0);
  expect(compareDates(aDate('2014'), aDate('2014'))).toBe(0);
});

describe('a range', () => {
  test.each([
    ['2014-12-16/2014-12-16', 'of one day'],
    ['2014/2014-12', 'from a year to a month of it'],
  ])('%s is one, %s', (text) => {
    expect(parseHistoricalDate(text).ok).toBe(true);
  });

  test.each([
    ['2014-12-16/2014-12-15', 'end-before-start'],
    ['2014-12/2014', 'end-before-start'],
    ['2014-12-16/2014-13', 'impossible'],
    ['2014-12-16/soon', 'not-edtf'],
  ])('%s is refused as %s', (text, fault) => {
    expect(parseHistoricalDate(text)).toEqual({ ok: false, fault });
  });

  test('is uncertain or about as soon as one of its ends is', () => {
    expect(aDate('2014?/2015').isUncertain).toBe(true);
    expect(aDate('2014/2015?').isUncertain).toBe(true);
    expect(aDate('2014~/2015').isApproximate).toBe(true);
    expect(aDate('2014/2015~').isApproximate).toBe(true);
    expect(aDate('2014/2015')).toMatchObject({
      isUncertain: false,
      isApproximate: false,
      isRange: true,
    });
    expect(aDate('2014').isRange).toBe(false);
  });
});

test('for machines a date is the text without its marks, or its first day where that is no date to them', () => {
  expect(machineDate(aDate('2014-12'))).toBe('2014-12');
  expect(machineDate(aDate('2014-12~'))).toBe('2014-12');
  expect(machineDate(aDate('2014-12-16/2015'))).toBe('2014-12-16');
});

test('the marks of “about” and “uncertain” are words in a label, once', () => {
  expect(formatHistoricalDate(aDate('2014~'))).toBe('about 2014');
  expect(formatHistoricalDate(aDate('2014?'))).toBe('2014 (uncertain)');
  expect(formatHistoricalDate(aDate('2014~/2015~'))).toBe('about 2014 – 2015');
  expect(formatHistoricalDate(aDate('2014~/..'))).toBe('from about 2014');
});

test('of two dates that have no end the one that begins first stands first', () => {
  expect(compareDates(aDate('2014/..'), aDate('2015/..'))).toBeLessThan(0);
  expect(compareDates(aDate('2014-01-01/..'), aDate('2014/..'))).toBeLessThan(0);
});

test('a range from a day to the year in which it lies ends with that year', () => {
  expect(parseHistoricalDate('2014-12-16/2014')).toEqual({ ok: false, fault: 'end-before-start' });
  expect(parseHistoricalDate('2014-01-01/2014')).toMatchObject({
    ok: true,
    date: { earliest: '2014-01-01', latest: '2014-12-31', precision: 'year' },
  });
});
