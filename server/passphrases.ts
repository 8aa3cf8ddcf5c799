/** What teachers sign in with. Argon2id with OWASP's least costs: 19 MiB, two passes, one lane. */

import { hash, verify } from '@node-rs/argon2';

const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** What somebody who knows where they are tries first, beside what is common everywhere. */
const COMMON_HERE =
  'passphrase pakistan peshawar karachi lahore islamabad teacher admin school'.split(' ');
const LEAST_PASSPHRASE = 10;
export const MOST_PASSPHRASE = 200;

/**
 * Whether a passphrase is long enough and none that is guessed first: one of the 49,000 commonest
 * passwords, however it is written and with whatever figures and signs around it, one sign again and
 * again, or the teacher's own name.
 */
export async function isStrong(passphrase: string, name: string): Promise<boolean> {
  const words = passphrase.normalize('NFKC').trim().toLowerCase();
  return (
    words.length >= LEAST_PASSPHRASE &&
    words.length <= MOST_PASSPHRASE &&
    words !== name.trim().toLowerCase() &&
    !/^(.)\1*$/u.test(words) &&
    !(await isCommon(words))
  );
}

async function isCommon(words: string): Promise<boolean> {
  common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set([...dictionary['passwords-common'], ...COMMON_HERE]),
  );
  const known = await common;
  const bare = words.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return known.has(words) || bare === '' || known.has(bare);
}

/** Unpacked when a passphrase is first chosen: few processes ever need it. */
let common: Promise<ReadonlySet<string>> | undefined;

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
