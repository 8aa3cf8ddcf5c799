/**
 * A value as one line of text: its kind and version, a seal, its JSON deflated, and an end. A letter
 * that is lost or changed on the way breaks the seal. Whoever knows this code can make a seal of
 * their own: it shows accidents and idle changes, it does not stop a cheat.
 */

import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { fromBase64Text, toBase64Text } from './base64-text.ts';
import { migrateValue, versionAfter, type Step } from './migrate-value.ts';
import { sealOf } from './digest.ts';

/** The kinds of sealed text: an assignment in a link, one in a file, a result, and what comes back. */
export type SealedKind = 'A' | 'B' | 'F' | 'R';

export type Unsealed =
  /** `seal` is the seal that the contents have; `isWhole` says whether it is the one they came with. */
  | { ok: true; value: unknown; seal: string; isWhole: boolean }
  | { ok: false; fault: 'none' | 'later-version' | 'damaged' };

/** From version 1 of what is sealed to the second, and so on: none has been needed yet. */
const STEPS: Record<SealedKind, readonly Step<unknown>[]> = { A: [], B: [], F: [], R: [] };
/** A letter at the end, because programs that find links in texts drop a hyphen there. */
const END = '.z';
/** What messengers put into a long line, or before a quoted one. */
const PUT_IN = /[\s>\u200b-\u200f\u2060\ufeff]+/gu;
/** A file may carry the pictures of a teacher's own questions; a link or a code is never as long. */
const MOST_TEXT: Record<SealedKind, number> = {
  A: 4_000_000,
  B: 60_000_000,
  F: 60_000_000,
  R: 4_000_000,
};
/** No assignment or result is as long; what was made to fill a memory is. */
const MOST_UNPACKED: Record<SealedKind, number> = {
  A: 2_000_000,
  B: 40_000_000,
  F: 40_000_000,
  R: 2_000_000,
};

/** The line for a value: letters, digits, hyphens, plus signs and dots. */
export function sealText(kind: SealedKind, value: unknown): string {
  const json = JSON.stringify(value);
  const packed = toBase64Text(deflateSync(strToU8(json), { level: 9 }));
  return `${kind}${versionAfter(STEPS[kind])}.${sealOf(json)}.${packed}${END}`;
}

/** The lines of a kind in a text, whatever a messenger has put around and into them. */
export function findSealed(kind: SealedKind, text: string): string[] {
  const clean = text.replace(PUT_IN, '');
  return clean.split(new RegExp(`(?=${kind}\\d+\\.[\\w+-]{8,12}\\.)`)).filter((piece) => {
    return new RegExp(`^${kind}\\d+\\.`).test(piece);
  });
}

/**
 * Opens the first such line in a text. Never throws. One whose seal does not fit is opened all the
 * same, with `isWhole` false, if it can be.
 */
export function unsealText(kind: SealedKind, text: string): Unsealed {
  const clean = text.slice(0, MOST_TEXT[kind]).replace(PUT_IN, '');
  // With a seal behind it, if there is one such: “Homework A1.” is no assignment.
  const [, version, rest = ''] =
    new RegExp(`${kind}(\\d{1,4})\\.([\\w+-]{12}\\.[\\w+.-]*)`).exec(clean) ??
    new RegExp(`${kind}(\\d{1,4})\\.([\\w+.-]*)`).exec(clean) ??
    [];
  if (version === undefined) return { ok: false, fault: 'none' };
  const steps = STEPS[kind];
  if (Number(version) > versionAfter(steps)) return { ok: false, fault: 'later-version' };
  const [expected = '', packed = ''] = rest.split('.');
  try {
    const json = unpack(kind, packed);
    const seal = sealOf(json);
    const value = migrateValue<unknown>(JSON.parse(json), { from: Number(version), steps });
    return { ok: true, value, seal, isWhole: seal === expected };
  } catch {
    return { ok: false, fault: 'damaged' };
  }
}

/** @throws when it cannot be unpacked. */
function unpack(kind: SealedKind, packed: string): string {
  const bytes = fromBase64Text(packed) ?? new Uint8Array();
  // Into a buffer of a fixed size: more than it holds is cut off, and is no JSON then.
  const most = Math.min(MOST_UNPACKED[kind], bytes.length * 1032 + 1024);
  return strFromU8(inflateSync(bytes, { out: new Uint8Array(most) }));
}
