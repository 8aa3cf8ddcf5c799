import fc from 'fast-check';
import { createEmptyCard } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { readCardRecord } from '../../../src/domain/review/card-record.ts';
import { cardsOfToday, dueCards, dueTimes, newCard } from '../../../src/domain/review/due-cards.ts';
import { RATINGS, rateCard, reviewStatistics } from '../../../src/domain/review/schedule.ts';

const DAY = 86_400_000;
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
      days.push(Math.floor((card.dueMs - at) / DAY));
    }
    expect(days).toEqual([0, 2, 11, 46, 163]);
  });

  test('the better a card was known, the later it comes again', () => {
    const seen = rateCard(rateCard(newCard(NOW), 'good', NOW), 'good', NOW + DAY);
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
            at += days * DAY;
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
  const YEAR = 365 * DAY;
  const ahead = rateCard(
    rateCard(newCard(NOW + YEAR), 'good', NOW + YEAR),
    'good',
    NOW + YEAR + DAY,
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
    expect(rated.dueMs).toBeLessThan(NOW + 60 * DAY);
    expect(rated.dueMs).toBeGreaterThan(NOW);
  });

  test('by less than a day is none: a journey changes no card', () => {
    const west = rateCard(newCard(NOW), 'good', NOW + DAY / 2);
    expect(dueCards([['a', { ...west, dueMs: NOW + 2 * DAY }]], NOW, 10)).toEqual([]);
  });
});

describe('what is due', () => {
  const cards: [string, ReturnType<typeof newCard>][] = [
    ['question:late', newCard(NOW - 3 * DAY)],
    ['question:later', newCard(NOW - DAY)],
    ['question:aside', { ...newCard(NOW - 5 * DAY), isSuspended: true }],
    ['term:tomorrow', newCard(NOW + DAY)],
  ];

  test('comes longest due first, within the limit, without what is put aside', () => {
    expect(dueCards(cards, NOW, 10).map(([id]) => id)).toEqual(['question:late', 'question:later']);
    expect(dueCards(cards, NOW, 1).map(([id]) => id)).toEqual(['question:late']);
    expect(dueCards(cards, NOW, -3)).toEqual([]);
  });

  test('is known by its times alone', () => {
    expect(dueTimes(cards, NOW)).toEqual([NOW - 3 * DAY, NOW - DAY, NOW + DAY]);
  });

  test('is counted, as are new, learned and put aside', () => {
    const learned = {
      ...newCard(NOW),
      reps: 5,
      state: 2,
      stability: 60,
      difficulty: 5,
      lastReviewMs: NOW - DAY,
      dueMs: NOW + 40 * DAY,
    };
    const statistics = reviewStatistics([...cards, ['term:learned', learned]], NOW);
    expect(statistics).toMatchObject({ all: 5, due: 2, new: 3, learned: 1, suspended: 1 });
    expect(statistics.remembered).toBeGreaterThan(0.9);
    expect(statistics.remembered).toBeLessThanOrEqual(1);
  });
});
