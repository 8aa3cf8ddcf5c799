/** What is kept of a reader's progress: what may stand in each store, and which of two to keep. */

import { cardOf, readCardRecord } from '../review/card-record.ts';
import {
  readAnswerRecord,
  readHistoryRecord,
  readReadRecord,
  type ProgressStore,
} from './records.ts';

/** All that is kept, by store and key, as it stands there. */
export type KeptProgress = Record<ProgressStore, [key: string, value: unknown][]>;

export function emptyProgress(): KeptProgress {
  return { answers: [], history: [], cards: [], read: [], aside: [] };
}

const READERS = {
  answers: readAnswerRecord,
  history: readHistoryRecord,
  cards: readCardRecord,
  read: readReadRecord,
};

/** Why a value cannot stand in a store; nothing when it can. */
export function faultOf(
  shelf: Exclude<ProgressStore, 'aside'>,
  value: unknown,
): string | undefined {
  const read = READERS[shelf](value);
  return read.ok ? undefined : read.reason;
}

/**
 * Which of two values of one key to keep when a file is brought in: of answers the later revision,
 * of histories the longer, of cards the one reviewed more often, of sections the first reading.
 */
export function laterOf(shelf: ProgressStore, here: unknown, there: unknown): unknown {
  if (here === undefined) return there;
  const weigh = (value: unknown, field: string) =>
    Number((value as Record<string, unknown> | null)?.[field] ?? 0);
  switch (shelf) {
    case 'answers':
      return weigh(there, 'revision') > weigh(here, 'revision') ? there : here;
    case 'history':
      return weigh(there, 'checked') > weigh(here, 'checked') ? there : here;
    case 'cards':
      return (cardOf(there)?.reps ?? 0) > (cardOf(here)?.reps ?? 0) ? there : here;
    default:
      return here;
  }
}
