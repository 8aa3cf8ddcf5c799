/** When a card comes again, in words that a reader takes in at once. */

import { DAY_MS, HOUR_MS, MINUTE_MS } from '../dates/durations.ts';
import type { CardRecord } from './card-record.ts';
import type { CardEntry } from './due-cards.ts';
import { rateCard, RATINGS, type CardRating } from './schedule.ts';

/** A stretch of time in the largest unit of which it has one; of less than a minute one. */
export interface RoundedTime {
  value: number;
  unit: 'minute' | 'hour' | 'day' | 'month' | 'year';
}

export function roundedTime(ms: number): RoundedTime {
  if (ms < HOUR_MS) return { value: Math.max(1, Math.round(ms / MINUTE_MS)), unit: 'minute' };
  if (ms < DAY_MS) return { value: Math.round(ms / HOUR_MS), unit: 'hour' };
  const days = Math.round(ms / DAY_MS);
  if (days < 60) return { value: days, unit: 'day' };
  if (days < 730) return { value: Math.round(days / 30.4), unit: 'month' };
  return { value: Math.round(days / 365.25), unit: 'year' };
}

/** How long after `nowMs` the card comes again, for each rating that it may be given now. */
export function timesAfterRating(
  record: CardRecord,
  nowMs: number,
): Record<CardRating, RoundedTime> {
  return Object.fromEntries(
    RATINGS.map((rating) => [rating, roundedTime(rateCard(record, rating, nowMs).dueMs - nowMs)]),
  ) as Record<CardRating, RoundedTime>;
}

/** How long after `nowMs` the next card comes; `undefined` where none does, or one is due. */
export function timeToNext(cards: readonly CardEntry[], nowMs: number): RoundedTime | undefined {
  const times = cards.flatMap(([, { dueMs, isSuspended }]) => (isSuspended ? [] : [dueMs]));
  const next = Math.min(...times);
  return Number.isFinite(next) && next > nowMs ? roundedTime(next - nowMs) : undefined;
}
