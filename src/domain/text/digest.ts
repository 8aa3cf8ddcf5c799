/**
 * Digests that show whether something has changed: the beginning of its SHA-256. They are made
 * without `crypto.subtle`, which a page on plain http does not have.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64Text } from './base64-text.ts';

const SEAL_BYTES = 9;

/** The first bytes of a text's digest, as text. */
export function digestOf(text: string, bytes: number): string {
  return toBase64Text(sha256(utf8ToBytes(text)).slice(0, bytes));
}

/** Twelve characters that another text has by chance once in 10²¹ times. */
export function sealOf(text: string): string {
  return digestOf(text, SEAL_BYTES);
}

/** Eight lower-case letters and digits for a text, to stand in an id. */
export function slugOf(text: string): string {
  const letters = '0123456789abcdefghijklmnopqrstuvwxyz';
  return [...sha256(utf8ToBytes(text)).slice(0, 8)]
    .map((byte) => letters[byte % letters.length])
    .join('');
}
