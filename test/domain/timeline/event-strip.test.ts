import { describe, expect, test } from 'vitest';
import { eventStrip } from '../../../src/domain/timeline/event-strip.ts';
import { aDate } from '../../support/builders.ts';

const strip = (...dates: string[]) => eventStrip(dates.map((date) => aDate(date)));

describe('a strip of events', () => {
  test('is as long as from the first to the last, with a little room', () => {
    const [first, last] = strip('2014-01-01', '2014-12-31').events;
    expect(first!.at).toBeGreaterThan(0);
    expect(first!.at).toBeLessThan(3);
    expect(last!.at).toBeGreaterThan(95);
  });

  test('draws a day as a dot, and a month or a range as a bar of its length', () => {
    const [day, month, range] = strip('2014-01-01', '2014-06', '2014-02-01/2014-10-31').events;
    expect(day!.isMoment).toBe(true);
    expect(month).toMatchObject({ isMoment: false });
    expect(range!.width).toBeGreaterThan(8 * month!.width);
  });

  test('draws what has no end to the end of the scale', () => {
    const [open] = strip('2014-06-15/..', '2015-01-01').events;
    expect(open!.at + open!.width).toBeCloseTo(100, 0);
  });

  test('names months within a year, and years over many', () => {
    expect(strip('2014-01-01', '2014-12-31').ticks.some(({ isYear }) => !isYear)).toBe(true);
    expect(strip('2001', '2021').ticks.every(({ isYear }) => isYear)).toBe(true);
  });

  test('has two per cent of room on either side, and a dot is seen', () => {
    expect(strip('2014-01-01', '2014-12-31').events).toEqual([
      { at: 1.9, width: 1.2, isMoment: true },
      { at: 97.8, width: 1.2, isMoment: true },
    ]);
  });

  test('a day is a bar where days are long, and a month is never a dot, however short', () => {
    const [day] = strip('2014-01-01', '2014-01-03').events;
    expect(day).toEqual({ at: 1.9, width: 32.1, isMoment: false });
    const [month] = strip('2001-06', '2021').events;
    expect(month).toMatchObject({ width: 1.2, isMoment: false });
    const [open] = strip('2020-12-30/..', '2001').events;
    expect(open).toMatchObject({ width: 1.9, isMoment: false });
  });
});
