import { formatHistoricalDate } from '../../../../src/domain/dates/format-historical-date.ts';
import type { HistoricalDate } from '../../../../src/domain/dates/historical-date.ts';
import { orderEvents } from '../../../../src/domain/events/order-events.ts';
import type { Event } from '../../../../src/domain/events/event.ts';

/** The lanes. */
export const THEMES = ['battles', 'towns', 'trade', 'law', 'letters', 'travel', 'weather'].map(
  (id) => ({ id, title: id }),
);
export const YEARS = { first: 2007, last: 2025 };

const FIRST_DAY_MS = Date.UTC(2007, 0);
const DAYS = 19 * 365;
const DAY_MS = 86_400_000;

/** As many events of a day in their order, spread over nineteen years and over all themes; the same every time. */
export function generatedEvents(count: number): Event[] {
  const events = Array.from({ length: count }, (_, index): Event => {
    const day = Math.floor((DAYS * ((index * 7919) % count)) / count);
    const iso = new Date(FIRST_DAY_MS + day * DAY_MS).toISOString().slice(0, 10);
    const date: HistoricalDate = {
      edtf: iso,
      earliest: iso,
      latest: iso,
      precision: 'day',
      isRange: false,
      isApproximate: false,
      isUncertain: false,
    };
    return {
      id: `event-${index}`,
      url: `/events/event-${index}/`,
      title: `Generated event number ${index}`,
      date,
      label: formatHistoricalDate(date),
      summary: 'A sentence or two say what happened here, as long as those of the course are.',
      themes: [THEMES[index % THEMES.length]?.id ?? ''],
      themeTitles: [THEMES[index % THEMES.length]?.title ?? ''],
      place: `Place ${index % 30}`,
      at: [],
      placeNames: [`Place ${index % 30}`],
      actors: [],
      terms: [],
      known: 'stated',
      basis: 'Generated.',
      after: [],
      citations: [],
      chapters: [],
      questions: [],
      accounts: [],
      sources: [],
    };
  });
  return orderEvents(events);
}
