import type { QuestionOf } from '../question.ts';
import type { QuestionKind } from '../question-kind.ts';

/**
 * Pairs to find: for the id of each left side, the id of the pair, or of the distractor, whose right
 * side was chosen. Where two pairs have the same right side, either is right.
 */
export type MatchAnswer = Record<string, string>;

export const match: QuestionKind<'match', MatchAnswer> = {
  name: 'match',
  rule: 'each-pair',
  minutes: 2,
  blank: () => ({}),
  parseAnswer: (question, value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const known = Object.entries(value).every(
      ([left, right]) =>
        question.pairs.some(({ id }) => id === left) &&
        typeof right === 'string' &&
        rightSide(question, right) !== undefined,
    );
    return known ? (value as MatchAnswer) : undefined;
  },
  rightAnswer: (question) => Object.fromEntries(question.pairs.map((pair) => [pair.id, pair.id])),
  grade: (question, answer) => {
    if (Object.keys(answer).length === 0) return { state: 'unanswered' };
    if (match.parseAnswer(question, answer) === undefined) {
      return { state: 'invalid' };
    }
    const parts = question.pairs.map((pair) => ({
      id: pair.id,
      label: pair.left,
      outcome:
        rightSide(question, answer[pair.id]) === pair.right
          ? ('right' as const)
          : ('wrong' as const),
      feedback: pair.feedback,
    }));
    return {
      state: 'graded',
      points: parts.filter((part) => part.outcome === 'right').length,
      total: parts.length,
      parts,
    };
  },
  options: (question, shuffle) => shuffle(rightSides(question).map(({ id }) => id)),
  describeRightAnswer: (question) => question.pairs.map((pair) => `${pair.left} — ${pair.right}`),
};

/** Every right side by its id: those of the pairs, then those that belong to no left side. */
export function everyRight({
  pairs,
  distractors = [],
}: QuestionOf<'match'>): { id: string; right: string }[] {
  return [...pairs, ...distractors];
}

/** What can be chosen: each right side once. */
export function rightSides(question: QuestionOf<'match'>): { id: string; right: string }[] {
  return everyRight(question).filter(
    ({ right }, at, all) => all.findIndex((candidate) => candidate.right === right) === at,
  );
}

function rightSide(question: QuestionOf<'match'>, id: string | undefined): string | undefined {
  return everyRight(question).find((candidate) => candidate.id === id)?.right;
}
