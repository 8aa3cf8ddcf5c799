import type { GradedPart } from '../grade.ts';
import type { QuestionOf } from '../question.ts';
import type { QuestionKind } from '../question-kind.ts';
import { rightTexts } from './choices.ts';

/** A statement to judge, and, where the question has reasons, the id of the reason for it. */
export interface TrueFalseAnswer {
  value: boolean | null;
  reason: string | null;
}

export const trueFalse: QuestionKind<'true-false', TrueFalseAnswer> = {
  name: 'true-false',
  rule: 'judgement-and-reason',
  minutes: 1,
  blank: () => ({ value: null, reason: null }),
  parseAnswer: (question, given) => {
    if (typeof given !== 'object' || given === null) return undefined;
    const { value, reason } = given as Record<string, unknown>;
    const isJudgement = value === null || typeof value === 'boolean';
    const isReason = reason === null || question.reasons.some(({ id }) => id === reason);
    return isJudgement && isReason ? { value, reason: reason as string | null } : undefined;
  },
  rightAnswer: ({ answer, reasons }) => ({
    value: answer,
    reason: reasons.find(({ right }) => right)?.id ?? null,
  }),
  grade: (question, answer) => {
    const { value } = answer;
    if (value === null) return { state: 'unanswered' };
    const isRight = value === question.answer;
    const reason = reasonPart(question, answer);
    const judgement: GradedPart = {
      id: String(value),
      label: '',
      outcome: isRight ? 'right' : 'wrong',
      feedback: question.feedback[value ? 'true' : 'false'],
    };
    return {
      state: 'graded',
      // A right reason for a wrong judgement is a guess.
      points: isRight ? 1 + (reason?.outcome === 'right' ? 1 : 0) : 0,
      total: reason ? 2 : 1,
      parts: reason ? [judgement, reason] : [judgement],
    };
  },
  options: ({ reasons }, shuffle) => shuffle(reasons.map(({ id }) => id)),
  describeRightAnswer: ({ answer, reasons }, messages) => [
    messages[answer ? 'true' : 'false'],
    ...rightTexts(reasons),
  ],
};

/** How the reason did; nothing where none is asked for. */
function reasonPart(
  { reasons }: QuestionOf<'true-false'>,
  { reason }: TrueFalseAnswer,
): GradedPart | undefined {
  const right = reasons.find((candidate) => candidate.right);
  if (!right) return undefined;
  const chosen = reasons.find(({ id }) => id === reason);
  const shown = chosen ?? right;
  return {
    id: shown.id,
    label: shown.text,
    outcome: !chosen ? 'missed' : chosen.right ? 'right' : 'wrong',
    feedback: shown.feedback,
  };
}
