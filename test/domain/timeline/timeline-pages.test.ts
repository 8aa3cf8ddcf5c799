import { describe, expect, test } from 'vitest';
import { timelinePages } from '../../../src/domain/timeline/timeline-pages.ts';
import { anEvent } from '../../support/timeline-builders.ts';

const events = ['2013', '2014-03', '2014-05', '2014-07', '2016'].map((date, at) =>
  anEvent({ id: `e${at}`, date }),
);
const idsOn = (most: number) =>
  timelinePages(events, most).map(({ id, events: on }) => [id, on.map((event) => event.id).join()]);

describe('the timeline of a large course', () => {
  test('is one page as long as all events fit on it', () => {
    expect(idsOn(5)).toEqual([]);
    expect(timelinePages([])).toEqual([]);
  });

  test('has a page for each year in which something begins, in order', () => {
    expect(idsOn(4)).toEqual([
      ['2013', 'e0'],
      ['2014', 'e1,e2,e3'],
      ['2016', 'e4'],
    ]);
  });

  test('has more pages for a year that does not fit on one, each said of how many', () => {
    expect(idsOn(2)).toEqual([
      ['2013', 'e0'],
      ['2014', 'e1,e2'],
      ['2014/2', 'e3'],
      ['2016', 'e4'],
    ]);
    expect(timelinePages(events, 2)).toMatchObject([
      { year: 2013, part: 1, of: 1 },
      { year: 2014, part: 1, of: 2 },
      { year: 2014, part: 2, of: 2 },
      { year: 2016, part: 1, of: 1 },
    ]);
  });
});
