import type { QuestionKind } from '../question-kind.ts';

/** A year on a line; the answer is the year, or null. */
export const placeInTime: QuestionKind<'place-in-time', number | null> = {
  name: 'place-in-time',
  rule: 'nearness',
  minutes: 0.5,
  blank: () => null,
  parseAnswer: ({ from, to }, value) =>
    value === null || (Number.isInteger(value) && Number(value) >= from && Number(value) <= to)
      ? (value as number | null)
      : undefined,
  rightAnswer: ({ earliest }) => earliest,
  grade: (question, answer) => {
    if (answer === null) return { state: 'unanswered' };
    const { from, to, earliest, latest, feedback } = question;
    if (placeInTime.parseAnswer(question, answer) === undefined) {
      return { state: 'invalid' };
    }
    const away = Math.max(0, earliest - answer, answer - latest);
    // How far away one can be at all: a point is lost in proportion, and all of it at half of that.
    const furthest = Math.max(earliest - from, to - latest, 1);
    const points = Math.max(0, 1 - (2 * away) / furthest);
    return {
      state: 'graded',
      points,
      total: 1,
      parts: [
        {
          id: 'year',
          label: String(answer),
          outcome: away === 0 ? 'right' : 'wrong',
          feedback: feedback[away === 0 ? 'right' : 'wrong'],
        },
      ],
    };
  },
  options: () => [],
  years: ({ earliest, latest }) => [earliest, latest],
  describeRightAnswer: ({ earliest, latest }) => [
    earliest === latest ? String(earliest) : `${earliest}–${latest}`,
  ],
};
