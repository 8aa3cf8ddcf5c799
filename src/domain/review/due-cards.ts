/** Which cards of the review are due: known without the library that schedules them. */

import { PROGRESS_VERSION } from '../attempts/records.ts';
import { DAY_MS } from '../dates/durations.ts';
import type { CardRecord } from './card-record.ts';

/** A card that has not been seen, due at once; ts-fsrs begins with the same. */
export function newCard(nowMs: number): CardRecord {
  return {
    version: PROGRESS_VERSION,
    dueMs: nowMs,
    stability: 0,
    difficulty: 0,
    scheduledDays: 0,
    learningSteps: 0,
    reps: 0,
    lapses: 0,
    state: 0,
    lastReviewMs: null,
    isSuspended: false,
  };
}

export type CardEntry = [id: string, card: CardRecord];

/**
 * Whether a card was rated under a clock that was ahead: by its times it was seen a day from now, or
 * later. Such a card is due, or it would stay hidden for as long as the clock was wrong.
 */
export function wasAhead({ lastReviewMs }: CardRecord, nowMs: number): boolean {
  return lastReviewMs !== null && lastReviewMs > nowMs + DAY_MS;
}

/** Whether a card is to be seen now, if it is not suspended. */
export function isDue(card: CardRecord, nowMs: number): boolean {
  return card.dueMs <= nowMs || wasAhead(card, nowMs);
}

/** The cards to see now, the longest due first, at most `limit`; suspended ones are left out. */
export function dueCards(cards: readonly CardEntry[], nowMs: number, limit: number): CardEntry[] {
  return cards
    .filter(([, card]) => !card.isSuspended && isDue(card, nowMs))
    .sort(([, left], [, right]) => left.dueMs - right.dueMs)
    .slice(0, Math.max(0, limit));
}

/** When the cards that are not suspended are due, the soonest first, in milliseconds since 1970. */
export function dueTimes(cards: readonly CardEntry[], nowMs: number): number[] {
  return cards
    .flatMap(([, card]) => (card.isSuspended ? [] : [wasAhead(card, nowMs) ? nowMs : card.dueMs]))
    .sort((left, right) => left - right);
}

/** The first moment of the day of `nowMs` where the reader is, in milliseconds since 1970. */
function startOfDay(nowMs: number): number {
  return new Date(nowMs).setHours(0, 0, 0, 0);
}

/** The cards that were seen since the start of the day, and those that were not. */
export function cardsOfToday(
  cards: readonly CardEntry[],
  nowMs: number,
): { today: CardEntry[]; others: CardEntry[] } {
  const startMs = startOfDay(nowMs);
  const isOfToday = ([, card]: CardEntry) =>
    (card.lastReviewMs ?? 0) >= startMs && !wasAhead(card, nowMs);
  return {
    today: cards.filter(isOfToday),
    others: cards.filter((entry) => !isOfToday(entry)),
  };
}
