import { expect, test } from 'vitest';
import { suggestDate } from '../../../src/domain/dates/suggest-date.ts';

test.each([
  ['16 December 2014', '2014-12-16'],
  ['16th of Dec. 2014', '2014-12-16'],
  ['December 16, 2014', '2014-12-16'],
  ['Dec 2014', '2014-12'],
  ['16.12.2014', '2014-12-16'],
  ['12/16/2014', '2014-12-16'],
  ['16/12/2014', '2014-12-16'],
  ['2014/12/16', '2014-12-16'],
  ['2014-3-6', '2014-03-06'],
  ['~2019-03', '2019-03~'],
  ['c. 2014', '2014~'],
  ['2014–2016', '2014/2016'],
  ['2014-2016', '2014/2016'],
  ['March 2014 to May 2014', '2014-03/2014-05'],
  ['~2014/2016', '2014~/2016'],
  ['6.5.2014', '2014-05-06'],
  ['  december   2014 ', '2014-12'],
  ['about  March 2014', '2014-03~'],
  ['16 December 2014/1 January 2015', '2014-12-16/2015-01-01'],
])('%s is probably %s', (written, meant) => {
  expect(suggestDate(written)).toBe(meant);
});

test.each([
  ['6/5/2014', 'day and month cannot be told apart'],
  ['last winter', 'it names no year'],
  ['30 February 2014', 'the calendar does not have it'],
  ['', 'it is empty'],
  ['2014 to 2015 to 2016', 'it has three ends'],
  ['2014 to last winter', 'one end names no year'],
  ['last winter to 2014', 'one end names no year'],
  ['12014-2016', 'a year has four digits'],
  ['2014-20167', 'a year has four digits'],
])('of %s nothing is suggested: %s', (written) => {
  expect(suggestDate(written)).toBeUndefined();
});
