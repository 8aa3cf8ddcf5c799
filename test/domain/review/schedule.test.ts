import fc from 'fast-check';
import { createEmptyCard } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/dates/durations.ts';
import { cardOf, readCardRecord } from '../../../src/domain/review/card-record.ts';
import {
  cardsOfToday,
  dueCards,
  dueTimes,
  isDue,
  newCard,
} from '../../../src/domain/review/due-cards.ts';
import { RATINGS, rateCard, reviewStatistics } from '../../../src/domain/review/schedule.ts';

const NOW = Date.UTC(2026, 0, 1);

describe('the schedule', () => {
  test('begins as ts-fsrs does', () => {
    const empty = createEmptyCard(new Date(NOW));
    expect(newCard(NOW)).toMatchObject({
      dueMs: empty.due.getTime(),
      stability: empty.stability,
      difficulty: empty.difficulty,
      reps: empty.reps,
      lapses: empty.lapses,
      state: empty.state,
    });
  });

  test('of five times “known” is that of ts-fsrs: days 0, 2, 11, 46, 163', () => {
    let card = newCard(NOW);
    const days: number[] = [];
    for (let time = 0; time < 5; time += 1) {
      const at = Math.max(card.dueMs, card.lastReviewMs ?? NOW);
      card = rateCard(card, 'good', at);
      days.push(Math.floor((card.dueMs - at) / DAY_MS));
    }
    expect(days).toEqual([0, 2, 11, 46, 163]);
  });

  test('the better a card was known, the later it comes again', () => {
    const seen = rateCard(rateCard(newCard(NOW), 'good', NOW), 'good', NOW + DAY_MS);
    const due = RATINGS.map((rating) => rateCard(seen, rating, seen.dueMs).dueMs);
    expect(due).toEqual([...due].sort((left, right) => left - right));
  });

  test('any run of ratings leaves a card that can be kept, even with a clock that jumps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...RATINGS), fc.integer({ min: -2, max: 60 })), {
          maxLength: 12,
        }),
        (ratings) => {
          let card = newCard(NOW);
          let at = NOW;
          for (const [rating, days] of ratings) {
            at += days * DAY_MS;
            card = rateCard(card, rating, at);
          }
          expect(readCardRecord(JSON.parse(JSON.stringify(card))).ok).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a card that the scheduler cannot reckon with is not read', () => {
  const seen = rateCard(newCard(NOW), 'good', NOW);
  test.each([
    ['no stability', { stability: 0 }],
    ['less stability than there is', { stability: 0.0009 }],
    ['no difficulty', { difficulty: 0.9 }],
    ['more difficulty than there is', { difficulty: 10.1 }],
    ['seen, and never', { lastReviewMs: null }],
    ['due at no time', { dueMs: 8.64e15 + 1 }],
    ['reviewed fewer times than none', { reps: -1 }],
    ['in a state that there is not', { state: 4 }],
  ])('%s', (_what, changes) => {
    expect(readCardRecord(seen).ok).toBe(true);
    expect(readCardRecord({ ...seen, ...changes }).ok).toBe(false);
  });
});

describe('a clock that was ahead', () => {
  const YEAR = 365 * DAY_MS;
  const ahead = rateCard(
    rateCard(newCard(NOW + YEAR), 'good', NOW + YEAR),
    'good',
    NOW + YEAR + DAY_MS,
  );

  test('hides no card once it is set right: what was rated under it is due', () => {
    expect(ahead.dueMs).toBeGreaterThan(NOW + YEAR);
    expect(dueCards([['a', ahead]], NOW, 10)).toHaveLength(1);
    expect(dueTimes([['a', ahead]], NOW)).toEqual([NOW]);
    expect(reviewStatistics([['a', ahead]], NOW).due).toBe(1);
    expect(cardsOfToday([['a', ahead]], NOW).others).toHaveLength(1);
  });

  test('is left behind by the next rating: the card comes again in days, not in a year', () => {
    const rated = rateCard(ahead, 'good', NOW);
    expect(rated.lastReviewMs).toBe(NOW);
    expect(rated.dueMs).toBeLessThan(NOW + 60 * DAY_MS);
    expect(rated.dueMs).toBeGreaterThan(NOW);
  });

  test('is left behind as if the card had come when it was to come', () => {
    const inTime = { ...ahead, lastReviewMs: NOW - ahead.scheduledDays * DAY_MS, dueMs: NOW };
    expect(ahead.scheduledDays).toBeGreaterThan(0);
    expect(rateCard(ahead, 'good', NOW)).toEqual(rateCard(inTime, 'good', NOW));
  });

  test('by less than a day is none: a journey changes no card', () => {
    const west = rateCard(newCard(NOW), 'good', NOW + DAY_MS / 2);
    expect(dueCards([['a', { ...west, dueMs: NOW + 2 * DAY_MS }]], NOW, 10)).toEqual([]);
  });
});

describe('what is due', () => {
  const cards: [string, ReturnType<typeof newCard>][] = [
    ['question:late', newCard(NOW - 3 * DAY_MS)],
    ['question:later', newCard(NOW - DAY_MS)],
    ['question:aside', { ...newCard(NOW - 5 * DAY_MS), isSuspended: true }],
    ['term:tomorrow', newCard(NOW + DAY_MS)],
  ];

  test('comes longest due first, within the limit, without what is put aside', () => {
    expect(dueCards(cards, NOW, 10).map(([id]) => id)).toEqual(['question:late', 'question:later']);
    expect(dueCards(cards, NOW, 1).map(([id]) => id)).toEqual(['question:late']);
    expect(dueCards(cards, NOW, -3)).toEqual([]);
  });

  test('is known by its times alone', () => {
    expect(dueTimes(cards, NOW)).toEqual([NOW - 3 * DAY_MS, NOW - DAY_MS, NOW + DAY_MS]);
  });

  test('is counted, as are new, learned and put aside', () => {
    const learned = {
      ...newCard(NOW),
      reps: 5,
      state: 2,
      stability: 60,
      difficulty: 5,
      lastReviewMs: NOW - DAY_MS,
      dueMs: NOW + 40 * DAY_MS,
    };
    const statistics = reviewStatistics([...cards, ['term:learned', learned]], NOW);
    expect(statistics).toMatchObject({ all: 5, due: 2, new: 3, learned: 1, suspended: 1 });
    expect(statistics.remembered).toBeGreaterThan(0.9);
    expect(statistics.remembered).toBeLessThanOrEqual(1);
  });
});

describe('why a card cannot be read is said', () => {
  const fresh = newCard(NOW);
  const seen = rateCard(fresh, 'good', NOW);
  test.each([
    [{ reps: '1' }, 'reps is no number'],
    [{ dueMs: undefined }, 'dueMs is no number'],
    [{ state: 4 }, 'state is none of the known ones'],
    [{ isSuspended: 0 }, 'isSuspended is neither true nor false'],
    [{ dueMs: -1 }, 'dueMs is no time'],
    [{ dueMs: 8.64e15 }, 'dueMs is no time'],
    [{ lastReviewMs: -1 }, 'lastReviewMs is no time'],
    [{ lastReviewMs: '5' }, 'lastReviewMs is no time'],
    [{ lapses: -1 }, 'lapses is out of its bounds'],
    [{ reps: 36_526 }, 'reps is out of its bounds'],
    [{ lastReviewMs: null }, 'it was seen, and lastReviewMs is no time'],
    [{ stability: 0 }, 'it was seen, and stability is too small'],
    [{ difficulty: 11 }, 'it was seen, and difficulty is not from 1 to 10'],
  ])('%j: %s', (changes, reason) => {
    expect(readCardRecord({ ...seen, ...changes })).toEqual({ ok: false, reason });
    expect(cardOf({ ...seen, ...changes })).toBeUndefined();
  });

  test.each([
    [{ reps: 36_525 }],
    [{ stability: 0.001 }],
    [{ difficulty: 1 }],
    [{ difficulty: 10 }],
    [{ dueMs: 0 }],
    [{ dueMs: 8.64e15 - 36_525 * DAY_MS }],
    [{ lastReviewMs: 0 }],
  ])('and of one at the edge nothing: %j', (changes) => {
    expect(cardOf({ ...seen, ...changes })).toEqual({ ...seen, ...changes });
  });
});

test('a card is due from its moment on, and one seen a day ahead is no clock that was wrong', () => {
  const seen = rateCard(newCard(NOW), 'good', NOW);
  expect(isDue({ ...seen, dueMs: NOW }, NOW)).toBe(true);
  expect(isDue({ ...seen, dueMs: NOW + 1 }, NOW)).toBe(false);
  const inADay = { ...seen, lastReviewMs: NOW + DAY_MS, dueMs: NOW + 2 * DAY_MS };
  expect(isDue(inADay, NOW)).toBe(false);
  expect(isDue({ ...inADay, lastReviewMs: NOW + DAY_MS + 1 }, NOW)).toBe(true);
  expect(isDue(newCard(NOW + 1), NOW)).toBe(false);
});

test('cards are due in the order of their times, however they are kept', () => {
  const cards: [string, ReturnType<typeof newCard>][] = [
    ['b', newCard(NOW - 1)],
    ['c', newCard(NOW)],
    ['a', newCard(NOW - 2)],
  ];
  expect(dueCards(cards, NOW, 10).map(([id]) => id)).toEqual(['a', 'b', 'c']);
  expect(dueTimes(cards, NOW)).toEqual([NOW - 2, NOW - 1, NOW]);
});

test('cards of today are those that were seen since midnight where the reader is', () => {
  const noon = new Date(2026, 0, 5, 12).getTime();
  const midnight = new Date(2026, 0, 5).getTime();
  const seenAt = (lastReviewMs: number | null) => ({ ...newCard(noon), lastReviewMs });
  const { today, others } = cardsOfToday(
    [
      ['at midnight', seenAt(midnight)],
      ['before midnight', seenAt(midnight - 1)],
      ['this morning', seenAt(noon - 1)],
      ['never', seenAt(null)],
    ],
    noon,
  );
  expect(today.map(([id]) => id)).toEqual(['at midnight', 'this morning']);
  expect(others.map(([id]) => id)).toEqual(['before midnight', 'never']);
});

test('a card counts as learned from three weeks on; of none it is not known what is remembered', () => {
  const seen = { ...rateCard(newCard(NOW), 'good', NOW), stability: 30 };
  const due = (days: number) => ({ ...seen, lastReviewMs: NOW, dueMs: NOW + days * DAY_MS });
  const learned = (days: number) => reviewStatistics([['a', due(days)]], NOW).learned;
  expect([learned(20.9), learned(21)]).toEqual([0, 1]);
  expect(reviewStatistics([['a', newCard(NOW)]], NOW).remembered).toBeUndefined();
  const two = reviewStatistics(
    [
      ['a', due(21)],
      ['b', due(21)],
    ],
    NOW + 10 * DAY_MS,
  );
  expect(two.remembered).toBeGreaterThan(0.5);
  expect(two.remembered).toBeLessThan(1);
});
