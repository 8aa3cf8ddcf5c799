import { rounded } from '../carried-form.ts';
import { chosenLabels, plainList, printedLists, scormText } from '../printed.ts';
import type { KindOutputs } from '../question-kind.ts';
import { number } from '../kinds/number.ts';

export const numberOutputs: KindOutputs<'number', string> = {
  printed: (question, options, messages) =>
    printedLists(number.plainParts(question, options, messages).map(plainList)),
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
