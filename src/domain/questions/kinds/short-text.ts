import { foldText } from '../../text/fold-text.ts';
import { isAcceptedText } from '../accepted-text.ts';
import { gradedAsOne } from '../grade.ts';
import type { QuestionKind } from '../question-kind.ts';

/** A word or two; the answer is text, compared with the accepted spellings as the glossary folds. */
export const shortText: QuestionKind<'short-text', string> = {
  name: 'short-text',
  rule: 'all-or-nothing',
  minutes: 1,
  blank: () => '',
  parseAnswer: (_question, value) => (typeof value === 'string' ? value : undefined),
  rightAnswer: (question) => question.accepted[0] ?? '',
  grade: (question, answer) => {
    if (foldText(answer) === '') return { state: 'unanswered' };
    const right = isAcceptedText(answer, question.accepted);
    const part = right
      ? undefined
      : question.partly?.find(({ text }) => isAcceptedText(answer, [text]));
    const points = right ? 1 : (part?.share ?? 0);
    return gradedAsOne({
      id: 'answer',
      label: answer,
      points,
      feedback: part?.feedback ?? question.feedback[right ? 'right' : 'wrong'],
    });
  },
  options: () => [],
  // An asterisk stands for anything.
  describeRightAnswer: ({ accepted }) =>
    accepted.slice(0, 1).map((text) => text.replaceAll('*', '…')),
};
