/** What of a quiz's answers a learning-management system has room for. */

import type { AnswerRecord } from '../../domain/attempts/records.ts';
import { readAnswerRecord } from '../../domain/attempts/records.ts';
import { sealText, unsealText } from '../../domain/text/sealed-text.ts';

/** SCORM 1.2 gives each of two fields as many characters (Run-Time Environment, CMIString4096). */
export const ROOM = 4096;
/** Fewer steps than one for each answer, and close enough to the most that fits. */
const STEPS = 24;

export interface RoomForAnswers {
  /** What stands in `cmi.suspend_data`, and in `cmi.comments` where that is not enough. */
  fields: [suspendData: string, comments: string];
  /** The ids of the questions whose answers have no room in either. */
  left: string[];
}

/**
 * Puts answers into the two fields, the short ones first: an essay then leaves out no one's choice.
 */
export function fitAnswers(kept: ReadonlyMap<string, AnswerRecord>): RoomForAnswers {
  const all = [...kept].sort(
    ([, left], [, right]) => JSON.stringify(left).length - JSON.stringify(right).length,
  );
  const [first, rest] = fill(all);
  const [second, left] = fill(rest);
  return { fields: [first, second], left: left.map(([id]) => id) };
}

/** As many of the entries as one field holds, and those that it does not. */
function fill(entries: [string, AnswerRecord][]): [text: string, rest: [string, AnswerRecord][]] {
  const textOf = (count: number) => (count === 0 ? '' : sealText('F', entries.slice(0, count)));
  const whole = textOf(entries.length);
  if (whole.length <= ROOM) return [whole, []];
  let [least, most] = [0, entries.length];
  for (let step = 0; step < STEPS && most - least > 1; step += 1) {
    const middle = Math.floor((least + most) / 2);
    if (textOf(middle).length <= ROOM) least = middle;
    else most = middle;
  }
  return [textOf(least), entries.slice(least)];
}

/** The answers in such fields, by the ids of their questions; what is none is passed over. */
export function answersIn(fields: readonly string[]): Map<string, AnswerRecord> {
  const entries = fields.flatMap((field) => {
    const unsealed = unsealText('F', field);
    return unsealed.ok && Array.isArray(unsealed.value) ? (unsealed.value as unknown[]) : [];
  });
  return new Map(
    entries.flatMap((entry): [string, AnswerRecord][] => {
      const [question, record] = Array.isArray(entry) ? (entry as unknown[]) : [];
      const read = readAnswerRecord(record);
      return typeof question === 'string' && read.ok ? [[question, read.record]] : [];
    }),
  );
}
