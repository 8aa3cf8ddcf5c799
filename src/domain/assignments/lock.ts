/**
 * A word that a student sets before what stays on a shared computer. It keeps others from looking,
 * as a closed door does; whoever can read the browser's files needs no word.
 */

import { digestOf } from '../text/digest.ts';

/** Its digest, made with the salt: the word itself is kept nowhere. */
export interface Lock {
  salt: string;
  digest: string;
}

/** A word has at least so many signs. */
export const LEAST_WORD = 4;
const DIGEST_BYTES = 16;

/** The lock of a word; `salt` is a text of chance. */
export function lockOf(word: string, salt: string): Lock {
  return { salt, digest: digestOf(`${salt}/${word.trim()}`, DIGEST_BYTES) };
}

/** Whether the word opens the lock. */
export function opens(lock: Lock, word: string): boolean {
  return lockOf(word, lock.salt).digest === lock.digest;
}
