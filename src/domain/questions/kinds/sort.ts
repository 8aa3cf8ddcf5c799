import type { QuestionKind } from '../question-kind.ts';

/** Statements to put under groups: for the id of each statement, the id of the group chosen. */
export type SortAnswer = Record<string, string>;

export const sort: QuestionKind<'sort', SortAnswer> = {
  name: 'sort',
  rule: 'each-statement',
  minutes: 2,
  blank: () => ({}),
  parseAnswer: ({ statements, groups }, value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const isKnown = Object.entries(value).every(
      ([statement, group]) =>
        statements.some(({ id }) => id === statement) && groups.some(({ id }) => id === group),
    );
    return isKnown ? (value as SortAnswer) : undefined;
  },
  rightAnswer: ({ statements }) =>
    Object.fromEntries(statements.map(({ id, group }) => [id, group])),
  grade: (question, answer) => {
    if (Object.keys(answer).length === 0) return { state: 'unanswered' };
    if (sort.parseAnswer(question, answer) === undefined) {
      return { state: 'invalid' };
    }
    const parts = question.statements.map(({ id, text, group, feedback }) => ({
      id,
      label: text,
      outcome: answer[id] === group ? ('right' as const) : ('wrong' as const),
      feedback,
    }));
    return {
      state: 'graded',
      points: parts.filter(({ outcome }) => outcome === 'right').length,
      total: parts.length,
      parts,
    };
  },
  options: ({ statements }, shuffle) => shuffle(statements.map(({ id }) => id)),
  describeRightAnswer: ({ statements, groups }) =>
    groups.map(({ id, text }) => {
      const under = statements.filter(({ group }) => group === id);
      return `${text}: ${under.map((statement) => statement.text).join(' ')}`;
    }),
};
