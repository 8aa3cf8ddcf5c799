/** Which results a teacher may say the student of: who did not sign as the roster has them. */

import { studentKey, type Student } from '../assignments/result.ts';
import type { GradebookRow } from './gradebook.ts';
import { rosterName, type RosterStudent } from './roster.ts';

/** What a teacher has decided: the `rosterName` by `studentKey`, or nothing for nobody's. */
export type Decisions = ReadonlyMap<string, string>;

type Signed = Pick<GradebookRow, 'key' | 'student' | 'match'> & {
  results: readonly { result: { student: Student } }[];
};

/** The signatures whose student can be changed at any time, with the one that is chosen now. */
export function decidableSignatures(
  rows: readonly Signed[],
  decisions: Decisions,
): { key: string; chosen: string; name: string }[] {
  return rows.flatMap(({ match, results }) => {
    const chosen = match?.state === 'matched' ? rosterName(match.student) : '';
    const signed = new Map(
      results.map(({ result: { student } }) => [studentKey(student), student]),
    );
    return [...signed]
      .filter(([key]) => chosen === '' || decisions.has(key))
      .map(([key, student]) => ({ key, chosen, name: signedName(student) }));
  });
}

/** The signatures to ask about, each with the students of the roster that it may be. */
export function unsureSignatures(
  rows: readonly Signed[],
  decisions: Decisions,
  missing: readonly RosterStudent[],
): { key: string; suggestions: RosterStudent[]; name: string }[] {
  return rows.flatMap(({ key, match, student }) => {
    if (match?.state !== 'unsure' || decisions.has(key)) return [];
    // Somebody whose result is known already is not asked after.
    const suggestions = match.suggestions.filter((suggestion) => missing.includes(suggestion));
    return suggestions.length > 0 ? [{ key, suggestions, name: signedName(student) }] : [];
  });
}

function signedName({ nickname, rollNumber }: Student): string {
  return nickname || rollNumber;
}
