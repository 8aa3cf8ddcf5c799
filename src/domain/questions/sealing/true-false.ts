import type { TrueFalseAnswer } from '../kinds/true-false.ts';
import type { KindSealing } from '../question-kind.ts';
import { choiceParts, sealedChoices } from './choices.ts';

export const trueFalseSealing: KindSealing<'true-false', TrueFalseAnswer> = {
  parts: ({ reasons }) => choiceParts(reasons),
  sealed: (question, rename) => ({
    ...question,
    // Of every statement, whatever it is.
    answer: false,
    feedback: { true: '', false: '' },
    reasons: sealedChoices(question.reasons, rename),
  }),
  renamed: ({ value, reason }, rename) => ({
    value,
    reason: reason === null ? null : rename(reason, 'choice'),
  }),
  optionsSide: 'choice',
};
