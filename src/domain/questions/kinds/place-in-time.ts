import { gradedAsOne } from '../grade.ts';
import type { QuestionOf } from '../question.ts';
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
    const { feedback } = question;
    if (placeInTime.parseAnswer(question, answer) === undefined) {
      return { state: 'invalid' };
    }
    const points = yearShare(question, answer);
    return gradedAsOne({
      id: 'year',
      label: String(answer),
      points,
      feedback: feedback[points === 1 ? 'right' : 'wrong'],
    });
  },
  options: () => [],
  years: ({ earliest, latest }) => [earliest, latest],
  describeRightAnswer: ({ earliest, latest }) => [
    earliest === latest ? String(earliest) : `${earliest}–${latest}`,
  ],
};

/** What a year gives of the point: less in proportion to how far off it is, nothing from half of the line on. */
export function yearShare(
  {
    from,
    to,
    earliest,
    latest,
  }: Pick<QuestionOf<'place-in-time'>, 'from' | 'to' | 'earliest' | 'latest'>,
  year: number,
): number {
  const away = Math.max(0, earliest - year, year - latest);
  // How far away one can be at all.
  const furthest = Math.max(earliest - from, to - latest, 1);
  return Math.max(0, 1 - (2 * away) / furthest);
}
