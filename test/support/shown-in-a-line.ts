import type { Question } from '../../src/domain/questions/question.ts';

/** A question in a line: what is asked, what can be answered, with what each gives, and why. */
export function shownInALine(question: Question): string {
  const noted = (text: string, feedback: string) => (feedback ? `${text} #${feedback}` : text);
  const parts = (): string[] => {
    switch (question.kind) {
      case 'single-choice':
      case 'multiple-choice':
        return question.choices.map(({ text, right, share, feedback }) =>
          noted(
            `${share === undefined ? (right ? '+' : '-') : `${percent(share)} `}${text}`,
            feedback,
          ),
        );
      case 'true-false':
        return [
          String(question.answer),
          noted('', question.feedback.true),
          noted('', question.feedback.false),
        ].filter(Boolean);
      case 'short-text':
        return [
          ...question.accepted.map((text) => noted(text, question.feedback.right)),
          ...(question.partly ?? []).map(({ text, share, feedback }) =>
            noted(`${percent(share)} ${text}`, feedback),
          ),
          noted('', question.feedback.wrong),
        ].filter(Boolean);
      case 'number':
        return [
          noted(
            `${question.answer}±${question.tolerance}${question.unit}`,
            question.feedback.right,
          ),
          ...(question.partly ?? []).map(({ answer, tolerance, share, feedback }) =>
            noted(`${percent(share)} ${answer}±${tolerance}`, feedback),
          ),
          noted('', question.feedback.wrong),
        ].filter(Boolean);
      case 'gaps':
        return [question.text, ...question.gaps.map(({ accepted }) => accepted.join('/'))];
      case 'order':
        return question.steps.map(({ text, feedback }) => noted(text, feedback));
      case 'match':
        return [
          ...question.pairs.map(({ left, right }) => `${left}→${right}`),
          ...(question.distractors ?? []).map(({ right }) => `→${right}`),
        ];
      default:
        return [];
    }
  };
  return [`${question.kind}: ${question.prompt}`, ...parts()].join(' | ');
}

const percent = (share: number) => `${Math.round(share * 1e5) / 1e3}%`;
