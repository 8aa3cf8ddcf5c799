/** What the kinds with choices have in common. */

import type { Choice } from '../question.ts';
import type { Shuffle } from '../question-kind.ts';

const NONE = 'none';

/** The choices shuffled; “None of these”, which has the id `none`, makes sense after the others only. */
export function noneLast(choices: readonly Choice[], shuffle: Shuffle): string[] {
  const ids = shuffle(choices.map(({ id }) => id));
  return [...ids.filter((id) => id !== NONE), ...ids.filter((id) => id === NONE)];
}

/** The texts of the right choices. */
export function rightTexts(choices: readonly Choice[]): string[] {
  return choices.filter(({ right }) => right).map(({ text }) => text);
}

/** Whether what each choice gives or takes is said of each. */
export function hasShares({ choices }: { choices: readonly Choice[] }): boolean {
  return choices.some(({ share }) => share !== undefined);
}

/** What the chosen give and take together: none of the mark at least, and all of it at most. */
export function sharesOf(choices: readonly Choice[], chosen: readonly string[]): number {
  const sum = choices
    .filter(({ id }) => chosen.includes(id))
    .reduce((sum, { share = 0 }) => sum + share, 0);
  // Three thirds are one, whatever binary makes of them.
  return Math.min(1, Math.max(0, Number(sum.toFixed(9))));
}
