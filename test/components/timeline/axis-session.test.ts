import { beforeEach, describe, expect, test, vi } from 'vitest';
import { AxisSession } from '../../../src/components/timeline/AxisSession.svelte.ts';
import { DAY_MS } from '../../../src/domain/dates/durations.ts';
import type { Interval } from '../../../src/domain/timeline/interval.ts';
import { placeRows } from '../../../src/domain/timeline/layout-marks.ts';
import { timelineRows } from '../../../src/domain/timeline/timeline-rows.ts';
import { anEvent } from '../../support/timeline-builders.ts';

const rows = placeRows(
  timelineRows(
    [
      anEvent({ id: 'one', date: '2008-05-21', themes: ['attacks'] }),
      anEvent({ id: 'two', date: '2014-12-16', themes: ['attacks'] }),
      anEvent({ id: 'three', date: '2021-08-15', themes: ['attacks'] }),
    ],
    ['attacks'],
  ),
);
const FIRST: Interval = { startMs: Date.UTC(2008, 0, 1), endMs: Date.UTC(2010, 0, 1) };

let shown: Interval;
let current: string | undefined;
const onopen = vi.fn();
const onwindow = vi.fn();
const oncurrent = vi.fn(({ id }: { id: string }) => (current = id));

function anAxis() {
  const session = new AxisSession({
    rows,
    whole: { startMs: Date.UTC(2007, 0, 1), endMs: Date.UTC(2026, 0, 1) },
    lanes: [{ id: 'attacks', title: 'Attacks' }],
    get current() {
      return current;
    },
    formatMonth: (ms) => new Date(ms).toISOString().slice(0, 7),
    messages: { moved: '{date}: {title} ({theme})', shownSpan: '{from} to {to}' },
    oncurrent,
    onopen,
    onwindow,
  });
  session.axis = {
    window: () => shown,
    setWindow: (next) => (shown = next),
    show: () => undefined,
  };
  return session;
}

beforeEach(() => {
  shown = FIRST;
  current = undefined;
  vi.clearAllMocks();
});

const holds = (id: string) => {
  const { startMs } = rows.find(({ row }) => row.id === id)!;
  return startMs >= shown.startMs && startMs <= shown.endMs;
};

describe('keys', () => {
  test('lead along a lane, and the event they come to is said by date, title and theme', () => {
    const session = anAxis();
    session.press('ArrowRight');
    expect(current).toBe('one--attacks');
    session.press('ArrowRight');
    expect(session.notice).toBe('16 December 2014: Event two (Attacks)');
    expect(oncurrent.mock.lastCall).toMatchObject([{ id: 'two--attacks' }, { isStep: false }]);
  });

  test('never lead out of the window: it follows, and the address with it', () => {
    const session = anAxis();
    for (const key of ['ArrowRight', 'ArrowRight', 'End', 'Home', 'End']) {
      session.press(key);
      expect(holds(current!)).toBe(true);
    }
    expect(onwindow).toHaveBeenLastCalledWith(shown);
  });

  test('zooming and moving say which months are shown, by key and by button', () => {
    const session = anAxis();
    session.press('+');
    expect(session.notice).toBe('2008-07 to 2009-07');
    session.move('later');
    expect(session.notice).toBe('2008-10 to 2009-11');
    session.show(FIRST);
    expect(session.notice).toBe('2008-01 to 2010-01');
  });

  test('plus and minus zoom, and what they stand on stays in the window however far', () => {
    const session = anAxis();
    for (const key of ['ArrowRight', 'End']) session.press(key);
    for (let turn = 0; turn < 20; turn += 1) session.press('+');
    expect(holds('three--attacks')).toBe(true);
    const length = shown.endMs - shown.startMs;
    expect(length).toBeLessThan(30 * DAY_MS);
    session.press('-');
    expect(shown.endMs - shown.startMs).toBeGreaterThan(length);
  });

  test('Enter opens the event that they stand on, and nothing where they stand on none', () => {
    const session = anAxis();
    session.press('Enter');
    expect(onopen).not.toHaveBeenCalled();
    session.press('ArrowRight');
    session.press('Enter');
    expect(onopen).toHaveBeenCalledTimes(1);
  });

  test('that mean nothing here are left to the page', () => {
    expect(anAxis().press('Tab')).toBe(false);
    expect(anAxis().press('Escape')).toBe(false);
  });
});

test('buttons move by a third of the window, and the address follows', () => {
  const session = anAxis();
  session.move('later');
  const third = (FIRST.endMs - FIRST.startMs) / 3;
  expect(shown.startMs - FIRST.startMs).toBeCloseTo(third, 0);
  expect(onwindow).toHaveBeenLastCalledWith(shown);
});

test('a mark of one event opens it, a mark of several is looked at closer', () => {
  const session = anAxis();
  const several = rows.map(({ row }) => row);
  session.pick({ shape: 'moment', rows: several.slice(0, 1), ...FIRST });
  expect(onopen).toHaveBeenCalledTimes(1);
  expect(oncurrent.mock.lastCall?.[1 as never]).toEqual({ isStep: true });
  session.pick({
    shape: 'cluster',
    rows: several,
    startMs: rows[0]!.startMs,
    endMs: rows[1]!.endMs,
  });
  expect(onopen).toHaveBeenCalledTimes(1);
  expect(holds('one--attacks') && holds('two--attacks')).toBe(true);
});

test('events of one day, which no zoom can part, are listed to choose from', () => {
  const session = anAxis();
  const [one, two] = rows.map(({ row }) => row);
  const together = [one!, { ...two!, startsAt: one!.startsAt }];
  session.pick({ shape: 'cluster', rows: together, ...FIRST });
  expect(session.listed).toEqual(together);
  expect(shown).toEqual(FIRST);
  session.open(together[1]!);
  expect(onopen).toHaveBeenCalledTimes(1);
  expect(session.listed).toEqual([]);
});

test('however far it is moved, some of what there is stays in the window', () => {
  const session = anAxis();
  for (let turn = 0; turn < 100; turn += 1) session.move('later');
  expect((shown.startMs + shown.endMs) / 2).toBeLessThanOrEqual(Date.UTC(2026, 0, 1));
  for (let turn = 0; turn < 200; turn += 1) session.move('earlier');
  expect((shown.startMs + shown.endMs) / 2).toBeGreaterThanOrEqual(Date.UTC(2007, 0, 1));
});
