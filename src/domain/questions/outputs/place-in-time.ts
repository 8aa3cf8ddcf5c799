import { chosenLabels, printedLists, plainList, scormText } from '../printed.ts';
import { rounded } from '../carried-form.ts';
import { yearShare } from '../kinds/place-in-time.ts';
import type { QuestionOf } from '../question.ts';
import type { KindOutputs } from '../question-kind.ts';
import { placeInTime } from '../kinds/place-in-time.ts';
import { otherwise } from './previewed.ts';

export const placeInTimeOutputs: KindOutputs<'place-in-time', number | null> = {
  plainParts: ({ from, to }) => [[`${from} … ${to}`]],
  printed: ({ from, to }) => printedLists([plainList([`${from} … ${to}`])], 1),
  previewed: ({ earliest, latest, feedback }) => [
    {
      text: earliest === latest ? String(earliest) : `${earliest}–${latest}`,
      isRight: true,
      feedback: feedback.right,
    },
    ...otherwise(feedback.wrong),
  ],
  key: (question, _options, messages) =>
    placeInTime.describeRightAnswer(question, messages).join('; '),
  answered: (_question, answer) => (answer === null ? [] : [String(answer)]),
  chosen: (_question, _answer, grade) => chosenLabels(grade),
  carried: ({ feedback, ...question }) => ({
    form: {
      form: 'number',
      least: question.earliest,
      most: question.latest,
      feedback,
      partly: nearMisses(question).map((near) => ({ ...near, feedback: feedback.wrong })),
    },
    losses: ['year-as-number'],
  }),
  scormType: 'numeric',
  scormResponse: (_question, answer) => scormText(String(answer)),
};

/** The years near the right ones, the nearest first, with what each gives. */
function nearMisses(
  question: Pick<QuestionOf<'place-in-time'>, 'from' | 'to' | 'earliest' | 'latest'>,
): { least: number; most: number; share: number }[] {
  const { from, to } = question;
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
    .map((year) => ({ least: year, most: year, share: rounded(yearShare(question, year)) }))
    .filter(({ share }) => share > 0 && share < 1)
    .sort((left, right) => right.share - left.share);
}
