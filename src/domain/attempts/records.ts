/**
 * What a device keeps of a reader's progress. Each record stands alone under a key of its own, with
 * the version of its form: so an edit of one question, or a record that cannot be read, touches no
 * other. A record of a later version, or of no known form, is set aside as it is and never erased.
 *
 * answers  `<quiz>/<question>`  what was answered last, checked or not
 * history  `<question>`         how often it was checked, and how well
 * cards    `question:<id>` or `term:<id>`   when to see it again
 * read     `<address of a section>`         that it was on the screen long enough to be read
 * aside    any                  what could not be read, with the reason
 */

import { CONFIDENCES, type Confidence } from './confidence.ts';
import { migrateValue, versionAfter, type Step } from '../text/migrate-value.ts';

/** From version 1 of a record to the second, and so on: none has been needed yet. */
const STEPS: readonly Step[] = [];

export const PROGRESS_VERSION = versionAfter(STEPS);

export const PROGRESS_STORES = ['answers', 'history', 'cards', 'read', 'aside'] as const;
export type ProgressStore = (typeof PROGRESS_STORES)[number];

export interface AnswerRecord {
  version: number;
  /** As the question's kind has it; whether it still fits the question is for the kind to say. */
  answer: unknown;
  isChecked: boolean;
  confidence: Confidence | null;
  /** Counts the changes: clocks of devices differ, and a clock can be set back. */
  revision: number;
}

export interface HistoryRecord {
  version: number;
  checked: number;
  right: number;
  /** The share of the points that the last answer earned, from 0 to 1. */
  lastShare: number;
  lastConfidence: Confidence | null;
}

export interface ReadRecord {
  version: number;
  /** When it was first read, in milliseconds since 1970. */
  atMs: number;
}

/** A record as it was found, and why it could not be read. */
export interface AsideRecord {
  /** The store in which it was found; files have it under this name. */
  shelf: ProgressStore;
  key: string;
  value: unknown;
  reason: string;
}

export type Read<T> = { ok: true; record: T } | { ok: false; reason: string };

/** Reads a stored answer. Never throws. */
export function readAnswerRecord(value: unknown): Read<AnswerRecord> {
  return read(value, ({ answer, isChecked, confidence, revision }) => {
    if (typeof isChecked !== 'boolean') return 'isChecked is neither true nor false';
    if (!isConfidence(confidence)) return 'confidence is none of the known ones';
    if (!isCount(revision)) return 'revision is no whole number';
    if (answer === undefined) return 'there is no answer';
    return { version: PROGRESS_VERSION, answer, isChecked, confidence, revision };
  });
}

/** Reads a stored history. Never throws. */
export function readHistoryRecord(value: unknown): Read<HistoryRecord> {
  return read(value, ({ checked, right, lastShare, lastConfidence }) => {
    if (!isCount(checked) || !isCount(right)) return 'checked or right is no whole number';
    if (right > checked) return 'more were right than were checked';
    if (!isNumber(lastShare) || lastShare < 0 || lastShare > 1) return 'lastShare is no share';
    if (!isConfidence(lastConfidence)) return 'lastConfidence is none of the known ones';
    return { version: PROGRESS_VERSION, checked, right, lastShare, lastConfidence };
  });
}

/** Reads a stored note that a section was read. Never throws. */
export function readReadRecord(value: unknown): Read<ReadRecord> {
  return read(value, ({ atMs }) =>
    isNumber(atMs) ? { version: PROGRESS_VERSION, atMs } : 'atMs is no time',
  );
}

/** The record that `make` returns, or the sentence that says why there is none. */
export function read<T extends object>(
  value: unknown,
  make: (fields: Record<string, unknown>) => T | string,
): Read<T> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, reason: 'it is no record' };
  }
  const fields = value as Record<string, unknown>;
  const migrated = migrateValue(fields, { from: fields['version'], steps: STEPS });
  if (!migrated) {
    const { version } = fields;
    const found = version === undefined ? 'none' : JSON.stringify(version);
    const known = `this page reads version ${PROGRESS_VERSION}`;
    return { ok: false, reason: `its version is ${found}, and ${known}` };
  }
  const made = make(migrated);
  return typeof made === 'string' ? { ok: false, reason: made } : { ok: true, record: made };
}

export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isCount(value: unknown): value is number {
  return isNumber(value) && Number.isInteger(value) && value >= 0;
}

function isConfidence(value: unknown): value is Confidence | null {
  return value === null || CONFIDENCES.some((candidate) => candidate === value);
}
