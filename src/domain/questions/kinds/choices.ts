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
