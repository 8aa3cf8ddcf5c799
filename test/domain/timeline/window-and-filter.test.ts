import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/dates/durations.ts';
import {
  facetChoices,
  filterEvents,
  isFiltering,
  preparingWords,
  NO_FILTER,
  type FilterableEvent,
} from '../../../src/domain/timeline/filter-events.ts';
import { timelineRows } from '../../../src/domain/timeline/timeline-rows.ts';
import { toTimelineEvent } from '../../../src/domain/timeline/timeline-event.ts';
import {
  MIN_SPAN_MS,
  movedSpan,
  scaledSpan,
  spanOf,
  windowOf,
} from '../../../src/domain/timeline/timeline-window.ts';
import { aDate } from '../../support/builders.ts';
import { anEvent } from '../../support/timeline-builders.ts';

const at = (day: string) => Date.parse(day);

describe('a window of the axis', () => {
  test('has the days that its span touches, and the end belongs to it no more', () => {
    expect(windowOf({ startMs: at('2014-01-01'), endMs: at('2014-02-01') })).toEqual({
      from: '2014-01-01',
      to: '2014-01-31',
    });
    expect(windowOf({ startMs: at('2014-01-01'), endMs: at('2014-01-01') })).toEqual({
      from: '2014-01-01',
      to: '2014-01-01',
    });
  });

  test('stays within the years that an address can have', () => {
    const span = { startMs: Date.UTC(900, 5), endMs: Date.UTC(10_500, 5) };
    expect(windowOf(span)).toEqual({ from: '1000-01-01', to: '9999-12-31' });
  });

  test('is the one asked for, else a year around the event, else the whole', () => {
    const whole = { startMs: 0, endMs: 1 };
    const event = { date: aDate('2014-12-16') };
    const asked = { from: '2014-01-01', to: '2014-01-31' };
    expect(spanOf(asked, event, whole)).toEqual({
      startMs: at('2014-01-01'),
      endMs: at('2014-02-01'),
    });
    expect(spanOf(undefined, event, whole)).toEqual({
      startMs: at('2013-12-16'),
      endMs: at('2015-12-16'),
    });
    expect(spanOf(undefined, undefined, whole)).toBe(whole);
  });

  test('is moved by a share of its length, either way', () => {
    expect(movedSpan({ startMs: 100, endMs: 200 }, 0.5)).toEqual({ startMs: 150, endMs: 250 });
    expect(movedSpan({ startMs: 100, endMs: 200 }, -0.5)).toEqual({ startMs: 50, endMs: 150 });
  });

  const span = { startMs: 0, endMs: 1000 * DAY_MS };
  test.each([
    [2, undefined, [-500, 1500]],
    [0.5, undefined, [250, 750]],
    [0.5, 0, [0, 500]],
    [0.5, 1000, [500, 1000]],
    [0.5, 200, [100, 600]],
    [0.5, -1, [250, 750]],
    [0.5, 1001, [250, 750]],
  ])('made %s times as long about day %s goes from and to %j', (factor, about, days) => {
    const scaled = scaledSpan(span, factor, about === undefined ? undefined : about * DAY_MS);
    expect([scaled.startMs / DAY_MS, scaled.endMs / DAY_MS]).toEqual(days);
  });

  test('is never shorter than two weeks or longer than four hundred years', () => {
    const short = scaledSpan(span, 0.000_01);
    expect(short.endMs - short.startMs).toBeCloseTo(MIN_SPAN_MS);
    const long = scaledSpan(span, 1_000_000);
    expect((long.endMs - long.startMs) / (365.25 * DAY_MS)).toBeCloseTo(400);
  });
});

test('what is made ready for words, in steps of eight events, finds what is found without', () => {
  const events = [...Array<string>(8).fill('Wana'), 'Swat'].map((place, at) =>
    anEvent({ id: `event-${at}`, place }),
  );
  expect([...preparingWords(events)]).toHaveLength(2);
  const found = filterEvents(events, { ...NO_FILTER, text: 'swat' });
  expect(found.map(({ id }) => id)).toEqual(['event-8']);
});

describe('events are filtered', () => {
  const one: FilterableEvent = {
    ...anEvent({ id: 'one', title: 'Attack on a school', place: 'Peshawar', themes: ['attacks'] }),
    chapters: ['first'],
    sources: ['paper'],
  };
  const two: FilterableEvent = {
    ...anEvent({
      id: 'two',
      title: 'Talks',
      place: 'Kabul',
      themes: ['talks'],
      known: 'background',
    }),
    chapters: ['second'],
    sources: ['book'],
  };
  const all = [one, two];
  const ids = (changes: object) =>
    filterEvents(all, { ...NO_FILTER, ...changes }).map(({ id }) => id);

  test.each([
    [{}, ['one', 'two']],
    [{ theme: ['attacks'] }, ['one']],
    [{ theme: ['attacks', 'talks'] }, ['one', 'two']],
    [{ chapter: ['second'] }, ['two']],
    [{ place: ['Kabul'] }, ['two']],
    [{ source: ['paper'] }, ['one']],
    [{ known: ['background'] }, ['two']],
    [{ theme: ['attacks'], place: ['Kabul'] }, []],
    [{ text: 'SCHOOL attack' }, ['one']],
    [{ text: 'school talks' }, []],
    [{ text: 'something happened 2014' }, ['one', 'two']],
    [{ text: 'kabul' }, ['two']],
  ])('by %j to %j', (changes, found) => {
    expect(ids(changes)).toEqual(found);
  });

  test('or not, as soon as one thing is asked', () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(isFiltering({ ...NO_FILTER, text: '  ' })).toBe(false);
    expect(isFiltering({ ...NO_FILTER, text: 'x' })).toBe(true);
    expect(isFiltering({ ...NO_FILTER, place: ['Kabul'] })).toBe(true);
  });

  test('with what each further choice would leave, whatever is chosen of its own facet', () => {
    const filter = { ...NO_FILTER, place: ['Kabul'], theme: ['talks'] };
    expect(facetChoices(all, 'place', filter)).toEqual([
      { value: 'Peshawar', count: 0 },
      { value: 'Kabul', count: 1 },
    ]);
    expect(facetChoices(all, 'known', NO_FILTER)).toEqual([
      { value: 'stated', count: 1 },
      { value: 'background', count: 1 },
    ]);
  });
});

test('the timeline is given of an event what it draws and names, and nothing else', () => {
  const event = anEvent({ id: 'one', date: '2014-12' });
  const given = toTimelineEvent(event);
  expect(given.date).toEqual({ earliest: '2014-12-01', latest: '2014-12-31', precision: 'month' });
  expect(given).toMatchObject({ id: 'one', url: event.url, title: event.title, known: 'stated' });
  expect(given).not.toHaveProperty('citations');
});

test('an event without an end is drawn to the end of its year, and one of two themes twice', () => {
  const event = anEvent({ id: 'one', date: '2014-06-15/..', themes: ['attacks', 'talks'] });
  const rows = timelineRows([event], ['talks', 'attacks', 'policy']);
  expect(rows.map(({ id, lane }) => [id, lane])).toEqual([
    ['one--talks', 'talks'],
    ['one--attacks', 'attacks'],
  ]);
  expect(rows[0]).toMatchObject({
    eventId: 'one',
    startsAt: '2014-06-15T00:00:00Z',
    endsAt: '2015-01-01T00:00:00Z',
    precision: 'day',
  });
});
