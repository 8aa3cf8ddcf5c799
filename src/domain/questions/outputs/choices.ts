/** What becomes of the kinds with choices away from their form. */

import type { CarriedForm } from '../carried-form.ts';
import { lettersOf } from '../printed.ts';
import type { PreviewLine } from '../question-kind.ts';
import type { Choice } from '../question.ts';

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
      choices: choices.map(({ text, right, feedback, share }) => ({
        text,
        isRight: right,
        feedback,
        ...(share !== undefined && { share }),
      })),
    },
    losses: [],
  };
}

/** The choices with what each gives and what is said of it. */
export function previewedChoices(choices: readonly Choice[]): PreviewLine[] {
  return choices.map(({ text, right, share, feedback }) => ({
    text,
    isRight: right,
    share,
    feedback,
  }));
}
