/** A card of the review as a device keeps it: what ts-fsrs knows of it, with times as numbers. */

import { isNumber, read, type Read } from '../attempts/records.ts';

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

const NUMBERS = [
  'dueMs',
  'stability',
  'difficulty',
  'scheduledDays',
  'learningSteps',
  'reps',
  'lapses',
] as const;

/** Reads a stored card. Never throws. */
export function readCardRecord(value: unknown): Read<CardRecord> {
  return read(value, (fields) => {
    const missing = NUMBERS.find((name) => !isNumber(fields[name]));
    if (missing) return `${missing} is no number`;
    const { state, lastReviewMs, isSuspended } = fields;
    if (![0, 1, 2, 3].some((known) => known === state)) return 'state is none of the known ones';
    if (lastReviewMs !== null && !isNumber(lastReviewMs)) return 'lastReviewMs is no time';
    if (typeof isSuspended !== 'boolean') return 'isSuspended is neither true nor false';
    return fields as unknown as CardRecord;
  });
}

/** The card of a stored value, where it is one. */
export function cardOf(value: unknown): CardRecord | undefined {
  const found = readCardRecord(value);
  return found.ok ? found.record : undefined;
}
