import { describe, expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../../src/domain/dates/durations.ts';
import { newCard } from '../../../src/domain/review/due-cards.ts';
import { roundedTime, timesAfterRating, timeToNext } from '../../../src/domain/review/next-time.ts';
import { RATINGS, rateCard } from '../../../src/domain/review/schedule.ts';

const NOW = Date.UTC(2026, 0, 1);

test.each([
  [0, 1, 'minute'],
  [10 * MINUTE_MS, 10, 'minute'],
  [90 * MINUTE_MS, 2, 'hour'],
  [3 * DAY_MS, 3, 'day'],
  [90 * DAY_MS, 3, 'month'],
  [800 * DAY_MS, 2, 'year'],
])('%i ms are %i of the unit %s', (ms, value, unit) => {
  expect(roundedTime(ms)).toEqual({ value, unit });
});

describe('what follows a rating', () => {
  test('is when the card would come again', () => {
    const card = newCard(NOW);
    const times = timesAfterRating(card, NOW);
    for (const rating of RATINGS) {
      expect(times[rating]).toEqual(roundedTime(rateCard(card, rating, NOW).dueMs - NOW));
    }
  });

  test('lies the further off the better a card was known', () => {
    const learned = rateCard(rateCard(newCard(NOW), 'easy', NOW), 'good', NOW + 10 * DAY_MS);
    const now = NOW + 60 * DAY_MS;
    const due = RATINGS.map((rating) => rateCard(learned, rating, now).dueMs);
    expect([...due].sort((left, right) => left - right)).toEqual(due);
  });
});

describe('the next card', () => {
  test('is the one that comes first', () => {
    const card = (dueMs: number) => ({ ...newCard(NOW), dueMs });
    const cards: [string, ReturnType<typeof card>][] = [
      ['a', card(NOW + 3 * DAY_MS)],
      ['b', card(NOW + DAY_MS)],
    ];
    expect(timeToNext(cards, NOW)).toEqual({ value: 1, unit: 'day' });
  });

  test('is not named where one is due, or there is none', () => {
    expect(timeToNext([['a', newCard(NOW - 1)]], NOW)).toBeUndefined();
    expect(timeToNext([], NOW)).toBeUndefined();
  });
});
