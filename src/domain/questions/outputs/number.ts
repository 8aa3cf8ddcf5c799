import { rounded } from '../carried-form.ts';
import { chosenLabels, plainList, printedLists, scormText } from '../printed.ts';
import type { KindOutputs } from '../question-kind.ts';
import { number, quantityText } from '../kinds/number.ts';
import { otherwise } from './previewed.ts';

/** Room to write in, on paper. */
const BLANK = '________';

export const numberOutputs: KindOutputs<'number', string> = {
  plainParts: ({ unit }) => [[quantityText({ answer: BLANK, unit })]],
  printed: (question, options, messages) =>
    printedLists(numberOutputs.plainParts(question, options, messages).map(plainList)),
  previewed: ({ answer, tolerance, unit, feedback, partly = [] }) => [
    { text: quantityText({ answer, tolerance, unit }), isRight: true, feedback: feedback.right },
    ...partly.map(({ share, feedback: rangeFeedback, ...near }) => ({
      text: quantityText({ ...near, unit }),
      isRight: share === 1,
      share,
      feedback: rangeFeedback,
    })),
    ...otherwise(feedback.wrong),
  ],
  key: (question, _options, messages) => number.describeRightAnswer(question, messages).join('; '),
  answered: (_question, answer) => [answer],
  chosen: (_question, _answer, grade) => chosenLabels(grade),
  carried: ({ unit, feedback, partly, ...exact }) => ({
    form: {
      form: 'number',
      ...rangeOf(exact),
      feedback,
      ...(partly && {
        partly: partly.map(({ share, feedback: rangeFeedback, ...near }) => ({
          ...rangeOf(near),
          share,
          feedback: rangeFeedback,
        })),
      }),
    },
    losses: [],
    // Elsewhere no field says beside it what is counted.
    ...(unit !== '' && { afterPrompt: `(${unit})` }),
  }),
  scormType: 'numeric',
  scormResponse: (_question, answer) => scormText(answer),
};

function rangeOf({ answer, tolerance }: { answer: number; tolerance: number }) {
  return { least: rounded(answer - tolerance), most: rounded(answer + tolerance) };
}
