/** What teachers sign in with. Argon2id with OWASP's least costs: 19 MiB, two passes, one lane. */

import { hash, verify } from '@node-rs/argon2';

const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Common words, rows of keys and the like: what is tried first. */
const COMMON =
  /^(?:(?:password|passphrase|passwort|qwerty|asdfgh|zxcvbn|letmein|welcome|iloveyou|pakistan|teacher|admin|school)[\W\d]*|(.)\1*|[\d\s.-]+|(?:0?1234567890?)+)$/iu;
const LEAST_PASSPHRASE = 10;
export const MOST_PASSPHRASE = 200;

/** Whether a passphrase is long enough and none that is guessed first. */
export function isStrong(passphrase: string, name: string): boolean {
  const words = passphrase.normalize('NFKC').trim();
  return (
    words.length >= LEAST_PASSPHRASE &&
    words.length <= MOST_PASSPHRASE &&
    !COMMON.test(words) &&
    words.toLowerCase() !== name.trim().toLowerCase()
  );
}

export function hashPassphrase(passphrase: string): Promise<string> {
  return hash(passphrase.normalize('NFKC'), COSTS);
}

/** Whether it is the passphrase of the hash; of nobody's it takes as long to say no. */
export async function isPassphrase(
  passphrase: string,
  known: string | undefined,
): Promise<boolean> {
  nobodys ??= hashPassphrase('nobody signs in with this');
  const isRight = await verify(known ?? (await nobodys), passphrase.normalize('NFKC'));
  return isRight && known !== undefined;
}

let nobodys: Promise<string> | undefined;
