/** What the kinds with choices have in common. */

import type { CarriedForm } from '../carried-form.ts';
import { lettersOf } from '../printed.ts';
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

/** The letters of the right choices, as they are printed. */
export function rightLetters(choices: readonly Choice[], options: readonly string[]): string {
  const right = choices.filter((choice) => choice.right).map(({ id }) => id);
  return lettersOf(right, options).sort().join(', ');
}

export function carriedChoices(choices: readonly Choice[], isMultiple: boolean): CarriedForm {
  return {
    form: {
      form: 'choices',
      isMultiple,
      choices: choices.map(({ text, right, feedback }) => ({ text, isRight: right, feedback })),
    },
    losses: [],
  };
}
