import { rounded } from '../carried-form.ts';
import { chosenLabels, plainList, printedLists, scormText } from '../printed.ts';
import type { KindOutputs } from '../question-kind.ts';
import { number } from '../kinds/number.ts';

/** Room to write in, on paper. */
const BLANK = '________';

export const numberOutputs: KindOutputs<'number', string> = {
  plainParts: ({ unit }) => [[`${BLANK} ${unit}`]],
  printed: (question, options, messages) =>
    printedLists(numberOutputs.plainParts(question, options, messages).map(plainList)),
  key: (question, _options, messages) => number.describeRightAnswer(question, messages).join('; '),
  chosen: (_question, _answer, grade) => chosenLabels(grade),
  carried: ({ answer, tolerance, unit, feedback }) => ({
    form: {
      form: 'number',
      least: rounded(answer - tolerance),
      most: rounded(answer + tolerance),
      feedback,
    },
    losses: unit === '' ? [] : ['unit'],
  }),
  scormType: 'numeric',
  scormResponse: (_question, answer) => scormText(answer),
};
