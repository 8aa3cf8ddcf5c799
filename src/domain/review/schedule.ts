/**
 * When to see a card again. The times are those of ts-fsrs (Free Spaced Repetition Scheduler), with
 * its own parameters and without its random variation, so that a schedule can be told and tested.
 */

import { fsrs, Rating, type Card, type Grade } from 'ts-fsrs';
import { PROGRESS_VERSION } from '../attempts/records.ts';
import { DAY_MS } from '../dates/durations.ts';
import type { CardRecord } from './card-record.ts';
import { isDue, wasAhead, type CardEntry } from './due-cards.ts';

/** How well a card was known, from worst to best; the keys 1 to 4. */
export const RATINGS = ['again', 'hard', 'good', 'easy'] as const;
export type CardRating = (typeof RATINGS)[number];

const GRADES: Record<CardRating, Grade> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};
/** A card whose next time lies further off than this counts as learned. */
const LEARNED_DAYS = 21;

const scheduler = fsrs({ enable_fuzz: false });

/** The card after it was rated at `nowMs`, in milliseconds since 1970. */
export function rateCard(record: CardRecord, rating: CardRating, nowMs: number): CardRecord {
  const seen = wasAhead(record, nowMs) ? setBack(record, nowMs) : record;
  // A clock that was set back a little must not make a review lie before the one before it.
  const at = Math.max(nowMs, seen.lastReviewMs ?? nowMs);
  const { card } = scheduler.next(toCard(seen), new Date(at), GRADES[rating]);
  return toRecord(card, record.isSuspended);
}

/** A card that was rated under a clock ahead of this one, as if it came when it was to come. */
function setBack(record: CardRecord, nowMs: number): CardRecord {
  const lastReviewMs = nowMs - record.scheduledDays * DAY_MS;
  return { ...record, lastReviewMs, dueMs: nowMs };
}

export interface ReviewStatistics {
  all: number;
  due: number;
  /** Not seen yet. */
  new: number;
  /** Known so well that three weeks and more lie before the next time. */
  learned: number;
  suspended: number;
  /** The share of the cards seen that would probably be remembered now, from 0 to 1. */
  remembered: number | undefined;
}

/** What a student may want to know of the cards. */
export function reviewStatistics(cards: readonly CardEntry[], nowMs: number): ReviewStatistics {
  const active = cards.map(([, card]) => card).filter(({ isSuspended }) => !isSuspended);
  const seen = active.filter(({ lastReviewMs }) => lastReviewMs !== null);
  const chances = seen.map((card) =>
    scheduler.get_retrievability(toCard(card), new Date(nowMs), false),
  );
  const sum = chances.reduce((total, chance) => total + chance, 0);
  return {
    all: cards.length,
    due: active.filter((card) => isDue(card, nowMs)).length,
    new: active.length - seen.length,
    learned: seen.filter(
      ({ dueMs, lastReviewMs }) => dueMs - (lastReviewMs ?? dueMs) >= LEARNED_DAYS * DAY_MS,
    ).length,
    suspended: cards.length - active.length,
    remembered: seen.length === 0 ? undefined : sum / seen.length,
  };
}

function toCard(record: CardRecord): Card {
  return {
    due: new Date(record.dueMs),
    stability: record.stability,
    difficulty: record.difficulty,
    // The library asks for it, and goes without it from its next version on.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    elapsed_days: 0,
    scheduled_days: record.scheduledDays,
    learning_steps: record.learningSteps,
    reps: record.reps,
    lapses: record.lapses,
    // A record has the library's own numbers for its states.
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
    state: record.state,
    ...(record.lastReviewMs === null ? {} : { last_review: new Date(record.lastReviewMs) }),
  };
}

function toRecord(card: Card, isSuspended: boolean): CardRecord {
  return {
    version: PROGRESS_VERSION,
    dueMs: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    lastReviewMs: card.last_review?.getTime() ?? null,
    isSuspended,
  };
}
