import type { Grade } from '../quiz/grade.ts';
import type { MatchAnswer } from '../quiz/kinds/match.ts';
import type { TrueFalseAnswer } from '../quiz/kinds/true-false.ts';
import type { Question } from '../quiz/question.ts';

/**
 * What a student chose or wrote in answer to a question, one text for each part, so that the same
 * choice of two students is the same text. Nothing for an answer that was not given.
 */
export function chosenParts(question: Question, answer: unknown, grade: Grade): string[] {
  // Marks from paper are grades without an answer.
  if (grade.state !== 'graded' || answer === null) return [];
  switch (question.kind) {
    case 'match':
      return Object.entries(answer as MatchAnswer).map(([left, right]) => {
        const textOf = (id: string, side: 'left' | 'right') =>
          question.pairs.find((pair) => pair.id === id)?.[side] ?? '';
        return `${textOf(left, 'left')} → ${textOf(right, 'right')}`;
      });
    case 'order':
      return (answer as string[]).map(
        (id, at) => `${at + 1}. ${question.steps.find((step) => step.id === id)?.text ?? ''}`,
      );
    case 'true-false': {
      const { value, reason } = answer as TrueFalseAnswer;
      const text = question.reasons.find(({ id }) => id === reason)?.text;
      return [String(value), ...(text === undefined ? [] : [text])];
    }
    case 'open':
      return grade.parts
        .filter(({ outcome }) => outcome === 'right')
        .map(({ feedback }) => feedback);
    default:
      return grade.parts.filter(({ outcome }) => outcome !== 'missed').map(({ label }) => label);
  }
}
