import type { KindSealing } from '../question-kind.ts';
import { choiceParts, sealedChoices } from './choices.ts';

export const multipleChoiceSealing: KindSealing<'multiple-choice', string[]> = {
  parts: ({ choices }) => choiceParts(choices),
  sealed: (question, rename) => ({
    ...question,
    choices: sealedChoices(question.choices, rename),
  }),
  renamed: (answer, rename) => answer.map((id) => rename(id, 'choice')),
  optionsSide: 'choice',
};
