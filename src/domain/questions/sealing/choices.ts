import type { Choice } from '../question.ts';
import type { Rename } from '../question-kind.ts';
import { byId } from './by-id.ts';

/** The ids of choices, by side: they have one. */
export function choiceParts(choices: readonly Choice[]): Record<string, string[]> {
  return { choice: choices.map(({ id }) => id) };
}

/** Choices of which none is said to be right. */
export function sealedChoices(choices: readonly Choice[], rename: Rename): Choice[] {
  return byId(
    choices.map(({ id, text }) => ({
      id: rename(id, 'choice'),
      text,
      right: false,
      feedback: '',
    })),
  );
}
