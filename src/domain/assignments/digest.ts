/**
 * Digests that show whether something has changed: the beginning of its SHA-256. They are made
 * without `crypto.subtle`, which a page on plain http does not have.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { QuestionRecord } from '../questions/question.ts';
import { toBase64Text } from './base64-text.ts';

const SEAL_BYTES = 9;
const QUESTION_BYTES = 3;

/** Twelve characters that another text has by chance once in 10²¹ times. */
export function sealOf(text: string): string {
  return toBase64Text(sha256(utf8ToBytes(text)).slice(0, SEAL_BYTES));
}

/** Eight lower-case letters and digits for a text, to stand in an id. */
export function slugOf(text: string): string {
  const letters = '0123456789abcdefghijklmnopqrstuvwxyz';
  return [...sha256(utf8ToBytes(text)).slice(0, 8)]
    .map((byte) => letters[byte % letters.length])
    .join('');
}

/**
 * Four characters for what a question says and how it is judged; where it leads (its chapter, its
 * evidence, its citations) may change without making it another question.
 */
export function questionDigest(question: QuestionRecord): string {
  const { id: _id, hint: _hint, level: _level, objective: _objective, ...rest } = question;
  const { evidence: _evidence, citations: _citations, ...asked } = rest;
  const known = Object.entries(asked).filter(([field]) => !PLACE.has(field));
  const text = JSON.stringify(sortedByName(Object.fromEntries(known)));
  return toBase64Text(sha256(utf8ToBytes(text)).slice(0, QUESTION_BYTES));
}

/** What the graph adds to a question, and says where it stands. */
const PLACE = new Set(['url', 'chapter', 'evidenceUrl']);

function sortedByName(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedByName);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, inner]) => [name, sortedByName(inner)]),
  );
}
