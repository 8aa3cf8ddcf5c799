import type { QuestionKind } from '../question-kind.ts';

/** A statement to judge; the answer is a boolean, or null. */
export const trueFalse: QuestionKind<'true-false', boolean | null> = {
  name: 'true-false',
  rule: 'all-or-nothing',
  blank: () => null,
  parseAnswer: (_question, value) =>
    value === null || typeof value === 'boolean' ? value : undefined,
  rightAnswer: (question) => question.answer,
  grade: (question, answer) => {
    if (answer === null) return { state: 'unanswered' };
    const right = answer === question.answer;
    return {
      state: 'graded',
      points: right ? 1 : 0,
      total: 1,
      parts: [
        {
          id: String(answer),
          label: '',
          outcome: right ? 'right' : 'wrong',
          feedback: question.feedback[answer ? 'true' : 'false'],
        },
      ],
    };
  },
  describeRightAnswer: (question) => [question.answer ? 'true' : 'false'],
  faults: () => [],
};
