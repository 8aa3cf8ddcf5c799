/** A reader's progress as a file: to take to another device, and to have it back from there. */

import { migrateValue, versionAfter, type Step } from '../text/migrate-value.ts';
import { emptyProgress, faultOf, type KeptProgress } from './kept-progress.ts';
import { PROGRESS_STORES } from './records.ts';

/** From version 1 of a file to the second, and so on: none has been needed yet. */
const STEPS: readonly Step[] = [];

const formatOf = (courseId: string): string => `${courseId}-progress`;

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

function isEntry(value: unknown): value is [string, unknown] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string';
}
