import { describe, expect, test, vi } from 'vitest';
import { TimelineSession } from '../../../src/components/timeline/TimelineSession.svelte.ts';
import { toTimelineEvent } from '../../../src/domain/timeline/timeline-event.ts';
import {
  formatTimelineState,
  INITIAL_STATE,
  parseTimelineState,
  type TimelineState,
} from '../../../src/domain/timeline/timeline-state.ts';
import { anEvent } from '../../support/timeline-builders.ts';

const events = [
  anEvent({
    id: 'truce-2008',
    title: 'Truce',
    date: '2008-05-21',
    themes: ['talks-and-diplomacy'],
  }),
  anEvent({ id: 'attack-2009', title: 'Attack', date: '2009-10', themes: ['attacks'] }),
  anEvent({ id: 'attack-2014', title: 'Another attack', date: '2014-12-16', themes: ['attacks'] }),
].map(toTimelineEvent);
const WHOLE = { startMs: Date.UTC(2007, 0, 1), endMs: Date.UTC(2026, 0, 1) };
const AXIS = { whole: WHOLE, lanes: ['attacks', 'talks-and-diplomacy'] };

async function anOpenSession(query = '', { savesData = false } = {}) {
  let address = query;
  const write = vi.fn((state: TimelineState, _how: { isStep: boolean }) => {
    address = formatTimelineState(state);
  });
  const session = new TimelineSession(
    {
      readEvents: () => Promise.resolve(events),
      address: { read: () => parseTimelineState(address), write },
      shouldSaveData: () => savesData,
    },
    AXIS,
  );
  await session.open();
  return { session, write, address: () => address, goBackTo: (to: string) => (address = to) };
}

const shownIds = ({ shown }: TimelineSession) => shown.map(({ id }) => id);

describe('filtering', () => {
  test('shows the same events in list and axis', async () => {
    const { session } = await anOpenSession('?theme=attacks');
    expect(shownIds(session)).toEqual(['attack-2009', 'attack-2014']);
    expect(new Set(session.rows.map(({ row }) => row.eventId))).toEqual(new Set(shownIds(session)));
    expect(session.isFinding).toBe(true);
  });

  test('is a step to go back from, and typing a word is not one for each letter', async () => {
    const { session, write } = await anOpenSession();
    session.filter({ ...session.state.filter, theme: ['attacks'] });
    expect(write.mock.lastCall?.[1]).toEqual({ isStep: true });
    session.filter({ ...session.state.filter, text: 'tru' });
    expect(write.mock.lastCall?.[1]).toEqual({ isStep: false });
    expect(shownIds(session)).toEqual([]);
    session.reset();
    expect(shownIds(session)).toHaveLength(3);
  });

  test('back and forward lead through what was chosen', async () => {
    const { session, goBackTo } = await anOpenSession('?theme=talks-and-diplomacy');
    goBackTo('?theme=attacks&event=attack-2014');
    session.follow();
    expect(shownIds(session)).toEqual(['attack-2009', 'attack-2014']);
    expect(session.selected?.id).toBe('attack-2014');
  });

  test('chosen before the events are there is not lost when they come', async () => {
    let come: () => void = () => undefined;
    const coming = new Promise<void>((resolve) => (come = resolve));
    let state: TimelineState = { ...INITIAL_STATE, event: 'attack-2014' };
    const session = new TimelineSession(
      {
        readEvents: async () => {
          await coming;
          return events;
        },
        address: { read: () => state, write: (next) => (state = next) },
        shouldSaveData: () => false,
      },
      AXIS,
    );
    const opening = session.open();
    session.show('list');
    come();
    await opening;
    expect(session.state).toMatchObject({ view: 'list', event: 'attack-2014' });
  });
});

describe('an event in the address', () => {
  test('is selected, open, and in its time', async () => {
    const { session } = await anOpenSession('?event=attack-2014');
    expect(session.selected?.title).toBe('Another attack');
    expect(session.isOpen).toBe(true);
    expect(session.current).toBe('attack-2014--attacks');
    const at = Date.UTC(2014, 11, 16);
    expect(session.span.startMs).toBeLessThan(at);
    expect(session.span.endMs).toBeGreaterThan(at);
    expect(session.span).not.toEqual(WHOLE);
  });

  test('that there is not is said, with the nearest, which can be had instead', async () => {
    const { session, address } = await anOpenSession('?event=atack-2014');
    expect(session.unknown).toBe('atack-2014');
    expect(session.nearest?.id).toBe('attack-2014');
    session.selectNearest();
    expect(session.unknown).toBeUndefined();
    expect(address()).toContain('event=attack-2014');
  });

  test('that is filtered out is shown in the list all the same, when that is asked for', async () => {
    const { session } = await anOpenSession(
      '?view=axis&theme=talks-and-diplomacy&event=attack-2014',
    );
    expect(session.showInList()).toBe('attack-2014');
    expect(session.state.view).toBe('both');
    expect(shownIds(session)).toContain('attack-2014');
  });
});

describe('the axis', () => {
  test('waits to be asked for where data is saved, unless the address asks for it', async () => {
    const { session } = await anOpenSession('', { savesData: true });
    expect(session.wantsAxis).toBe(false);
    session.show('axis');
    expect(session.wantsAxis).toBe(true);
    const linked = await anOpenSession('?view=axis', { savesData: true });
    expect(linked.session.wantsAxis).toBe(true);
  });

  test('is not there for the list alone, nor while the dates are hidden', async () => {
    const { session } = await anOpenSession();
    expect(session.hasAxis).toBe(true);
    session.show('list');
    expect(session.hasAxis).toBe(false);
    session.go({ view: 'axis', hidesDates: true });
    expect(session.hasAxis).toBe(false);
  });

  test('has room for the card of an event in the half where that is not', async () => {
    const { session } = await anOpenSession('?event=attack-2014');
    const year = (first: string, last: string) => ({
      startMs: Date.parse(first),
      endMs: Date.parse(last),
    });
    expect(session.freeSide(year('2014-01-01', '2015-01-01'))).toBe('left');
    expect(session.freeSide(year('2014-12-01', '2016-01-01'))).toBe('right');
  });
});
