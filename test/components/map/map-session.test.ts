import { describe, expect, test } from 'vitest';
import { MapSession } from '../../../src/components/map/MapSession.svelte.ts';
import { toTimelineEvent } from '../../../src/domain/timeline/timeline-event.ts';
import {
  formatTimelineState,
  parseTimelineState,
} from '../../../src/domain/timeline/timeline-state.ts';
import { anEvent } from '../../support/timeline-builders.ts';

const events = [
  anEvent({ id: 'school', date: '2014-12-16', themes: ['attacks'] }),
  anEvent({ id: 'plan', date: '2014-12-24', themes: ['politics-and-law'] }),
  anEvent({ id: 'truce', date: '2021-11-09/2022-01-03', themes: ['talks'] }),
  anEvent({ id: 'offensive', date: '2014-06-15/..', themes: ['security'] }),
].map(toTimelineEvent);

async function aMap(query = '') {
  let address = query;
  const session = new MapSession({
    readEvents: () => Promise.resolve(events),
    address: {
      read: () => parseTimelineState(address),
      write: (state) => (address = formatTimelineState(state)),
    },
  });
  await session.open();
  return { session, address: () => address };
}

const idsOf = (session: MapSession) => session.shown.map(({ id }) => id);

describe('the map', () => {
  test('shows every event at first', async () => {
    const { session } = await aMap();
    expect(idsOf(session)).toEqual(['school', 'plan', 'truce', 'offensive']);
  });

  test('shows the events that touch a year; one without an end touches the year it began', async () => {
    const { session, address } = await aMap();
    session.showYear(2022);
    expect(idsOf(session)).toEqual(['truce']);
    session.showYear(2014);
    expect(idsOf(session)).toEqual(['school', 'plan', 'offensive']);
    expect(address()).toBe('?from=2014-01-01&to=2014-12-31');
  });

  test('takes up a state of the timeline, and gives it back to it', async () => {
    const query = '?theme=attacks&from=2014-12-01&to=2015-01-31';
    const { session } = await aMap(query);
    expect(idsOf(session)).toEqual(['school']);
    expect(session.year).toBeUndefined();
    expect(session.query).toBe(query);
    expect(session.isFinding).toBe(true);
  });

  test('shows all again', async () => {
    const { session, address } = await aMap('?theme=attacks&from=2014-01-01&to=2014-12-31');
    expect(session.year).toBe(2014);
    session.reset();
    expect(idsOf(session)).toHaveLength(4);
    expect(address()).toBe('');
  });
});
