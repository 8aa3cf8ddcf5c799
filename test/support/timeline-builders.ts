import { formatHistoricalDate } from '../../src/domain/dates/format-historical-date.ts';
import type { Event, EventRecord } from '../../src/domain/events/event.ts';
import { eventSchema } from '../../src/schema/event.ts';
import { aDate } from './builders.ts';

/** An event that the schema accepts, as the graph links it. */
export function anEvent({ id, ...given }: Partial<EventRecord> & { id: string }): Event {
  const record: EventRecord = eventSchema.parse({
    title: `Event ${id}`,
    date: '2014',
    summary: 'Something happened.',
    themes: ['attacks'],
    place: 'Pakistan',
    known: 'stated',
    basis: 'It is stated.',
    citations: [{ source: 'paper' }],
    ...given,
  });
  const date = aDate(record.date);
  return {
    ...record,
    id,
    url: `/events/${id}/`,
    date,
    label: formatHistoricalDate(date),
    placeNames: [record.place],
    themeTitles: record.themes,
    chapters: [],
    questions: [],
    accounts: [],
    sources: record.citations.map(({ source }) => source),
  };
}
