/** A reader's progress as a file: to take to another device, and to have it back from there. */

import { migrateValue, versionAfter, type Step } from '../text/migrate-value.ts';
import { cardOf, readCardRecord } from '../review/card-record.ts';
import {
  readAnswerRecord,
  readHistoryRecord,
  readReadRecord,
  PROGRESS_STORES,
  type ProgressStore,
} from './records.ts';

/** From version 1 of a file to the second, and so on: none has been needed yet. */
const STEPS: readonly Step[] = [];

const formatOf = (courseId: string): string => `${courseId}-progress`;

/** All that is kept, by store and key, as it stands there. */
export type KeptProgress = Record<ProgressStore, [key: string, value: unknown][]>;

/** The text of a file that holds all that is kept of the course. */
export function formatProgressFile(kept: KeptProgress, courseId: string): string {
  return `${JSON.stringify({ format: formatOf(courseId), version: versionAfter(STEPS), ...kept }, null, 1)}\n`;
}

export type ReadProgressFile =
  | { ok: true; kept: KeptProgress; setAside: number }
  | { ok: false; fault: 'not-json' | 'not-progress' | 'later-version' };

/** Reads such a file of the course. What is in it and cannot be read goes to `aside`, and is counted. Never throws. */
export function parseProgressFile(text: string, courseId: string): ReadProgressFile {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, fault: 'not-json' };
  }
  if (typeof file !== 'object' || file === null) return { ok: false, fault: 'not-progress' };
  const { format, version } = file as Record<string, unknown>;
  if (format !== formatOf(courseId)) return { ok: false, fault: 'not-progress' };
  const fields = migrateValue(file as Record<string, unknown>, { from: version, steps: STEPS });
  if (!fields) return { ok: false, fault: 'later-version' };
  const kept = emptyProgress();
  let setAside = 0;
  for (const shelf of PROGRESS_STORES) {
    for (const entry of Array.isArray(fields[shelf]) ? (fields[shelf] as unknown[]) : []) {
      if (!isEntry(entry)) continue;
      const [key, value] = entry;
      const reason = shelf === 'aside' ? asideFault(value) : faultOf(shelf, value);
      if (reason === undefined) kept[shelf].push([key, value]);
      else {
        kept.aside.push([`${shelf}/${key}`, { shelf, key, value, reason }]);
        setAside += 1;
      }
    }
  }
  return { ok: true, kept, setAside };
}

function asideFault(value: unknown): string | undefined {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord && 'shelf' in value && 'key' in value ? undefined : 'it is no record';
}

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

export function emptyProgress(): KeptProgress {
  return { answers: [], history: [], cards: [], read: [], aside: [] };
}

const READERS = {
  answers: readAnswerRecord,
  history: readHistoryRecord,
  cards: readCardRecord,
  read: readReadRecord,
};

function isEntry(value: unknown): value is [string, unknown] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string';
}
