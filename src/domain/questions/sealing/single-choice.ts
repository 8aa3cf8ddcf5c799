import type { KindSealing } from '../question-kind.ts';
import { choiceParts, sealedChoices } from './choices.ts';

export const singleChoiceSealing: KindSealing<'single-choice', string | null> = {
  parts: ({ choices }) => choiceParts(choices),
  sealed: (question, rename) => ({
    ...question,
    choices: sealedChoices(question.choices, rename),
  }),
  renamed: (answer, rename) => (answer === null ? null : rename(answer, 'choice')),
  optionsSide: 'choice',
};
