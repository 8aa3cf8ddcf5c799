import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  embedCode,
  formatTimelineState,
  hasAxis,
  INITIAL_STATE,
  isDrawnUnasked,
  parseTimelineState,
  VIEWS,
  type TimelineState,
} from '../../../src/domain/timeline/timeline-state.ts';

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const choices = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 5 });
const states: fc.Arbitrary<TimelineState> = fc.record({
  view: fc.constantFrom(...VIEWS),
  filter: fc.record({
    theme: choices,
    chapter: choices,
    place: choices,
    source: choices,
    known: choices,
    text: fc.string({ maxLength: 100 }),
  }),
  window: fc.option(
    fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a })),
    { nil: undefined },
  ),
  event: fc.option(fc.string({ minLength: 1, maxLength: 50 }), { nil: undefined }),
  hidesDates: fc.boolean(),
});

test('every state reads back from its address', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(parseTimelineState(formatTimelineState(state))).toEqual(state);
    }),
    { numRuns: 1000 },
  );
});

test('no address makes it throw, and what it cannot mean is left out', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (query) => {
      expect(() => parseTimelineState(query)).not.toThrow();
    }),
    { numRuns: 1000 },
  );
  expect(parseTimelineState('?from=2014-13-01&to=2015-01-01&view=cube&dates=maybe')).toEqual(
    INITIAL_STATE,
  );
});

test('the initial state has the plain address', () => {
  expect(formatTimelineState(INITIAL_STATE)).toBe('');
});

describe('the code to embed', () => {
  test('holds the state, escaped as HTML', () => {
    const state = parseTimelineState('?theme=attacks&q=%22%3E%3Cscript%3E');
    expect(embedCode('https://example.org', { state, title: 'Timeline' })).toBe(
      '<iframe src="https://example.org/timeline/embed/?theme=attacks&amp;q=%22%3E%3Cscript%3E" title="Timeline" width="100%" height="720" loading="lazy"></iframe>',
    );
  });

  test('holds a title with signs that would end it', () => {
    expect(
      embedCode('https://example.org', { state: INITIAL_STATE, title: '"War" & <peace>' }),
    ).toContain('title="&quot;War&quot; &amp; &lt;peace&gt;"');
  });
});

test.each(['2015-02-31', '2015-04-31', '2014-13-01'])(
  '%s is no day, and a window that begins with it is left out',
  (from) => {
    expect(parseTimelineState(`?from=${from}&to=2016-01-01&view=list`)).toEqual({
      ...INITIAL_STATE,
      view: 'list',
    });
  },
);

test.each([
  ['?from=2014-01-31&to=2014-01-01', 'a window that ends before it begins'],
  ['?from=2014-01-01', 'a window without an end'],
  ['?to=2014-01-01', 'a window without a beginning'],
  ['?from=2014-02-01&to=2014-02-31', 'a day that there is not'],
  ['?event=', 'no event'],
  ['?theme=', 'no theme'],
  ['?view=map', 'a view that there is not'],
])('an address with %s, which is %s, asks nothing', (query) => {
  expect(parseTimelineState(query)).toEqual(INITIAL_STATE);
});

test('an address can ask for one day, and for no more than can be read', () => {
  expect(parseTimelineState('?from=2014-01-01&to=2014-01-01').window).toEqual({
    from: '2014-01-01',
    to: '2014-01-01',
  });
  const long = 'x'.repeat(300);
  const many = Array.from({ length: 60 }, (_, at) => `theme=t${at}`).join('&');
  const { filter, event } = parseTimelineState(`?q=${long}&event=${long}&${many}&theme=t0`);
  expect([filter.text.length, event?.length, filter.theme.length]).toEqual([200, 200, 50]);
});

test.each([
  ['both', false, true],
  ['axis', false, true],
  ['list', false, false],
  ['axis', true, false],
] as const)('the view “%s” with dates hidden (%s) has an axis: %s', (view, hidesDates, has) => {
  expect(hasAxis({ ...INITIAL_STATE, view, hidesDates })).toBe(has);
});

test.each([
  ['both', false, true],
  ['both', true, false],
  ['axis', true, true],
] as const)(
  'the axis of “%s” is drawn unasked where data are saved (%s): %s',
  (view, saves, is) => {
    expect(isDrawnUnasked({ ...INITIAL_STATE, view }, saves)).toBe(is);
  },
);
