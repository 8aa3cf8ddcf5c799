import type { QuestionKind } from '../question-kind.ts';

/** Pairs to find: for the id of each left side, the id of the pair whose right side was chosen. */
export type MatchAnswer = Record<string, string>;

export const match: QuestionKind<'match', MatchAnswer> = {
  name: 'match',
  rule: 'each-pair',
  minutes: 2,
  blank: () => ({}),
  parseAnswer: (question, value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const ids = new Set(question.pairs.map((pair) => pair.id));
    const known = Object.entries(value).every(
      ([left, right]) => ids.has(left) && typeof right === 'string' && ids.has(right),
    );
    return known ? (value as MatchAnswer) : undefined;
  },
  rightAnswer: (question) => Object.fromEntries(question.pairs.map((pair) => [pair.id, pair.id])),
  grade: (question, answer) => {
    if (Object.keys(answer).length === 0) return { state: 'unanswered' };
    if (match.parseAnswer(question, answer) === undefined) {
      return {
        state: 'invalid',
        reason: 'The answer names a pair that the question does not have.',
      };
    }
    const parts = question.pairs.map((pair) => ({
      id: pair.id,
      label: pair.left,
      outcome: answer[pair.id] === pair.id ? ('right' as const) : ('wrong' as const),
      feedback: pair.feedback,
    }));
    return {
      state: 'graded',
      points: parts.filter((part) => part.outcome === 'right').length,
      total: parts.length,
      parts,
    };
  },
  options: ({ pairs }, shuffle) => shuffle(pairs.map(({ id }) => id)),
  describeRightAnswer: (question) => question.pairs.map((pair) => `${pair.left} — ${pair.right}`),
};
