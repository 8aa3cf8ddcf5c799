/** A card of the review as a device keeps it: what ts-fsrs knows of it, with times as numbers. */

import { isNumber, read, type Read } from '../attempts/records.ts';
import { DAY_MS } from '../dates/durations.ts';

export interface CardRecord {
  version: number;
  dueMs: number;
  stability: number;
  difficulty: number;
  scheduledDays: number;
  learningSteps: number;
  reps: number;
  lapses: number;
  /** As ts-fsrs numbers them: 0 new, 1 learning, 2 review, 3 relearning. */
  state: number;
  lastReviewMs: number | null;
  isSuspended: boolean;
}

const COUNTS = [
  'stability',
  'difficulty',
  'scheduledDays',
  'learningSteps',
  'reps',
  'lapses',
] as const;
const NUMBERS = ['dueMs', ...COUNTS] as const;
/** As ts-fsrs has it (`S_MIN`): with less it does not reckon. */
const LEAST_STABILITY = 0.001;
const STATES: readonly unknown[] = [0, 1, 2, 3];
/** More than any count comes to: days in a hundred years. */
const MOST = 36_525;
/** The last moment that a date can be, in milliseconds since 1970. */
const LATEST_MS = 8.64e15;

const isTime = (value: unknown): boolean =>
  isNumber(value) && value >= 0 && value <= LATEST_MS - MOST * DAY_MS;

/** Reads a stored card. Never throws. */
export function readCardRecord(value: unknown): Read<CardRecord> {
  return read(value, (fields) => {
    const missing = NUMBERS.find((name) => !isNumber(fields[name]));
    if (missing) return `${missing} is no number`;
    const card = fields as unknown as CardRecord;
    const { state, lastReviewMs, isSuspended, stability, difficulty } = card;
    if (!STATES.includes(state)) return 'state is none of the known ones';
    if (typeof isSuspended !== 'boolean') return 'isSuspended is neither true nor false';
    if (!isTime(card.dueMs)) return 'dueMs is no time';
    if (lastReviewMs !== null && !isTime(lastReviewMs)) return 'lastReviewMs is no time';
    const negative = COUNTS.find((name) => card[name] < 0 || card[name] > MOST);
    if (negative) return `${negative} is out of its bounds`;
    // What the scheduler cannot reckon with: a card that was seen has a stability and a difficulty.
    if (state === 0) return card;
    if (lastReviewMs === null) return 'it was seen, and lastReviewMs is no time';
    if (stability < LEAST_STABILITY) return 'it was seen, and stability is too small';
    if (difficulty < 1 || difficulty > 10) return 'it was seen, and difficulty is not from 1 to 10';
    return card;
  });
}

/** The card of a stored value, where it is one. */
export function cardOf(value: unknown): CardRecord | undefined {
  const found = readCardRecord(value);
  return found.ok ? found.record : undefined;
}
