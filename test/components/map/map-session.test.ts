import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MapSession } from '../../../src/components/map/MapSession.svelte.ts';
import type { MapFile } from '../../../src/course/files/map-file.ts';
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

const fetchMap = vi.fn(() => Promise.resolve({ events } as unknown as MapFile));

async function aMap(query = '') {
  let address = query;
  const session = new MapSession({
    fetchMap,
    address: {
      read: () => parseTimelineState(address),
      write: (state) => (address = formatTimelineState(state)),
    },
  });
  await session.open();
  return { session, address: () => address };
}

const idsOf = (session: MapSession) => session.shown;

beforeEach(() => {
  vi.clearAllMocks();
});

describe('the map', () => {
  test('fetches nothing before anything is asked', async () => {
    const { session } = await aMap();
    expect(fetchMap).not.toHaveBeenCalled();
    expect(idsOf(session)).toBeUndefined();
  });

  test('stays as it is when nothing can be fetched, says so, and tries again', async () => {
    fetchMap.mockRejectedValueOnce(new Error('offline'));
    const { session } = await aMap();
    await session.showYear(2014);
    expect(session.hasFailed).toBe(true);
    await session.showYear(2022);
    expect(session.hasFailed).toBe(false);
    expect(idsOf(session)).toEqual(['truce']);
  });

  test('shows the events that touch a year; one without an end touches the year it began', async () => {
    const { session, address } = await aMap();
    await session.showYear(2022);
    expect(idsOf(session)).toEqual(['truce']);
    await session.showYear(2014);
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
    await session.reset();
    expect(idsOf(session)).toHaveLength(4);
    expect(address()).toBe('');
  });
});
