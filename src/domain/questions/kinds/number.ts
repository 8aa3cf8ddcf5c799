import { gradedAsOne } from '../grade.ts';
import { parseNumber } from '../parse-number.ts';
import type { QuestionKind } from '../question-kind.ts';

/** A number; the answer is what was typed, so that half a number can be kept as well. */
export const number: QuestionKind<'number', string> = {
  name: 'number',
  rule: 'within-tolerance',
  minutes: 1,
  blank: () => '',
  parseAnswer: (_question, value) => (typeof value === 'string' ? value : undefined),
  rightAnswer: (question) => String(question.answer),
  grade: (question, answer) => {
    if (answer.trim() === '') return { state: 'unanswered' };
    const given = parseNumber(answer, question.unit);
    if (given === undefined) return { state: 'invalid' };
    const isRight = isWithin(given, question);
    const part = isRight
      ? undefined
      : question.partly?.find((candidate) => isWithin(given, candidate));
    const points = isRight ? 1 : (part?.share ?? 0);
    return gradedAsOne({
      id: 'answer',
      label: quantityText({ answer: answer.trim(), unit: question.unit }),
      points,
      feedback: part?.feedback ?? question.feedback[isRight ? 'right' : 'wrong'],
    });
  },
  options: () => [],
  describeRightAnswer: (question) => [quantityText(question)],
};

/** A number with its unit, if it has one, and how far off one may be, if one may. */
export function quantityText({
  answer,
  unit,
  tolerance = 0,
}: {
  answer: number | string;
  unit: string;
  tolerance?: number;
}): string {
  const words = [String(answer), unit, tolerance === 0 ? '' : `(±${tolerance})`];
  return words.filter((word) => word !== '').join(' ');
}

/** Whether a number is as near to the answer as the tolerance allows. */
export function isWithin(
  given: number,
  { answer, tolerance }: { answer: number; tolerance: number },
): boolean {
  // 2.4 is within 0.1 of 2.3, although their difference in binary is a trifle more.
  return Math.abs(given - answer) <= tolerance + 1e-9 * Math.max(1, Math.abs(answer));
}
