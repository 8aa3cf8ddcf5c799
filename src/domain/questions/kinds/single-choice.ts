import type { QuestionKind } from '../question-kind.ts';
import { noneLast, rightTexts } from './choices.ts';

/** One choice of several; the answer is the id of the choice, or null. */
export const singleChoice: QuestionKind<'single-choice', string | null> = {
  name: 'single-choice',
  rule: 'all-or-nothing',
  minutes: 1,
  blank: () => null,
  parseAnswer: (question, value) =>
    value === null || question.choices.some((choice) => choice.id === value)
      ? (value as string | null)
      : undefined,
  rightAnswer: (question) => question.choices.find((choice) => choice.right)?.id ?? null,
  grade: (question, answer) => {
    if (answer === null) return { state: 'unanswered' };
    const chosen = question.choices.find((choice) => choice.id === answer);
    if (!chosen) return { state: 'invalid' };
    return {
      state: 'graded',
      points: chosen.share ?? (chosen.right ? 1 : 0),
      total: 1,
      parts: [
        {
          id: chosen.id,
          label: chosen.text,
          outcome: chosen.right ? 'right' : 'wrong',
          feedback: chosen.feedback,
        },
      ],
    };
  },
  options: ({ choices }, shuffle) => noneLast(choices, shuffle),
  describeRightAnswer: ({ choices }) => rightTexts(choices),
};
