import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatHistoricalDate,
  machineDate,
} from '../../../src/domain/dates/format-historical-date.ts';
import { compareDates, datesOverlap } from '../../../src/domain/dates/historical-date.ts';
import { parseHistoricalDate } from '../../../src/domain/dates/parse-historical-date.ts';
import { aDate } from '../../support/builders.ts';

describe('a date keeps the precision it is known with', () => {
  test.each([
    ['2014-12-16', '2014-12-16', '2014-12-16', 'day', '16 December 2014'],
    ['2014-12', '2014-12-01', '2014-12-31', 'month', 'December 2014'],
    ['2014', '2014-01-01', '2014-12-31', 'year', '2014'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month', 'February 2024'],
    ['2021-11-09/2021-12-09', '2021-11-09', '2021-12-09', 'day', '9 November – 9 December 2021'],
    ['2023-01-06/2023-01-12', '2023-01-06', '2023-01-12', 'day', '6 – 12 January 2023'],
    ['2015/2020', '2015-01-01', '2020-12-31', 'year', '2015 – 2020'],
    ['2018-06/2022-10', '2018-06-01', '2022-10-31', 'month', 'June 2018 – October 2022'],
    ['1980~/2022', '1980-01-01', '2022-12-31', 'year', 'about 1980 – 2022'],
    ['2022-06/2022-11-28', '2022-06-01', '2022-11-28', 'month', 'June 2022 – 28 November 2022'],
    ['2014-06-15/..', '2014-06-15', null, 'day', 'from 15 June 2014'],
    ['2023-03-13?', '2023-03-13', '2023-03-13', 'day', '13 March 2023 (uncertain)'],
  ])('%s', (text, earliest, latest, precision, label) => {
    const date = aDate(text);
    expect(date).toMatchObject({ earliest, latest, precision });
    expect(formatHistoricalDate(date)).toBe(label);
  });

  test.each([
    ['2014-02-30', 'impossible'],
    ['2014-13', 'impossible'],
    ['2014-21', 'impossible'],
    ['0000-01-01', 'impossible'],
    ['16 December 2014', 'not-edtf'],
    ['', 'not-edtf'],
    ['2014/2015/2016', 'not-edtf'],
    ['../2014', 'not-edtf'],
    ['2021-12-09/2021-11-09', 'end-before-start'],
    ['2020/2019', 'end-before-start'],
  ])('%s is refused as %s', (text, fault) => {
    expect(parseHistoricalDate(text)).toEqual({ ok: false, fault });
  });
});

describe('dates are ordered by one stated rule', () => {
  test('the earlier start comes first, and a month before the days within it', () => {
    const dates = ['2014-12-16', '2014-12', '2014', '2014-12-01', '2013-12-31'].map(aDate);
    expect(dates.sort(compareDates).map(({ edtf }) => edtf)).toEqual([
      '2013-12-31',
      '2014',
      '2014-12',
      '2014-12-01',
      '2014-12-16',
    ]);
  });

  test('the order is total: antisymmetric and transitive', () => {
    const day = fc
      .date({ min: new Date('1979-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const text = fc
      .tuple(day, fc.constantFrom(4, 7, 10))
      .map(([iso, length]) => aDate(iso.slice(0, length)));
    fc.assert(
      fc.property(text, text, text, (left, middle, right) => {
        expect(Math.sign(compareDates(left, middle))).toBe(
          0 - Math.sign(compareDates(middle, left)),
        );
        if (compareDates(left, middle) <= 0 && compareDates(middle, right) <= 0) {
          expect(compareDates(left, right)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  test('a month overlaps its days, and an open range all that follows', () => {
    expect(datesOverlap(aDate('2014-12'), aDate('2014-12-16'))).toBe(true);
    expect(datesOverlap(aDate('2014-06-15/..'), aDate('2020'))).toBe(true);
    expect(datesOverlap(aDate('2014-11'), aDate('2014-12'))).toBe(false);
  });
});

test.each([
  ['2014-12-16', '2014-12-16'],
  ['2007-12', '2007-12'],
  ['1980~/2022', '1980'],
  ['2018-06/..', '2018-06'],
  ['2023-03-13?', '2023-03-13'],
])('for a machine %s begins at %s, and a month is no day', (edtf, machine) => {
  expect(machineDate(aDate(edtf))).toBe(machine);
});

test('a label is the same in every time zone', () => {
  const before = process.env['TZ'];
  const labels = ['Asia/Karachi', 'America/Los_Angeles', 'UTC'].map((zone) => {
    process.env['TZ'] = zone;
    return formatHistoricalDate(aDate('2021-08-15'));
  });
  process.env['TZ'] = before;
  expect(new Set(labels)).toEqual(new Set(['15 August 2021']));
});
