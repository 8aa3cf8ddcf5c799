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
])('%s is probably %s', (written, meant) => {
  expect(suggestDate(written)).toBe(meant);
});

test.each([
  ['6/5/2014', 'day and month cannot be told apart'],
  ['last winter', 'it names no year'],
  ['30 February 2014', 'the calendar does not have it'],
  ['', 'it is empty'],
])('of %s nothing is suggested: %s', (written) => {
  expect(suggestDate(written)).toBeUndefined();
});
