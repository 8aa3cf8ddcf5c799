import type { QuestionKind } from '../question-kind.ts';
import { hasShares, noneLast, rightTexts, sharesOf } from './choices.ts';

/** Any number of choices; the answer is the list of their ids. */
export const multipleChoice: QuestionKind<'multiple-choice', string[]> = {
  name: 'multiple-choice',
  rule: 'right-minus-wrong',
  minutes: 1.5,
  blank: () => [],
  parseAnswer: (question, value) =>
    Array.isArray(value) &&
    value.every((id) => question.choices.some((choice) => choice.id === id)) &&
    new Set(value).size === value.length
      ? (value as string[])
      : undefined,
  rightAnswer: (question) =>
    question.choices.filter((choice) => choice.right).map((choice) => choice.id),
  grade: (question, answer) => {
    if (answer.length === 0) return { state: 'unanswered' };
    const unknown = answer.find((id) => !question.choices.some((choice) => choice.id === id));
    if (unknown) return { state: 'invalid' };
    const rightOnes = question.choices.filter((choice) => choice.right);
    const hits = rightOnes.filter((choice) => answer.includes(choice.id)).length;
    const misses = answer.length - hits;
    const isWeighted = hasShares(question);
    return {
      state: 'graded',
      points: isWeighted ? sharesOf(question.choices, answer) : Math.max(0, hits - misses),
      total: isWeighted ? 1 : rightOnes.length,
      parts: question.choices
        .filter((choice) => choice.right || answer.includes(choice.id))
        .map((choice) => ({
          id: choice.id,
          label: choice.text,
          outcome: !choice.right ? 'wrong' : answer.includes(choice.id) ? 'right' : 'missed',
          feedback: choice.feedback,
        })),
    };
  },
  options: ({ choices }, shuffle) => noneLast(choices, shuffle),
  describeRightAnswer: ({ choices }) => rightTexts(choices),
};
