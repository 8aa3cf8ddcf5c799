import { expect, test } from 'vitest';
import { minutesOfReview } from '../../../src/domain/review/minutes-of-review.ts';

test.each([
  [1, 1],
  [3, 1],
  [12, 4],
  [100, 33],
])('%i cards take about %i minutes', (cards, minutes) => {
  expect(minutesOfReview(cards)).toBe(minutes);
});
