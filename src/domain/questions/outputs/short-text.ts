import { chosenLabels, printedLists, scormText } from '../printed.ts';
import type { KindOutputs } from '../question-kind.ts';

export const shortTextOutputs: KindOutputs<'short-text', string> = {
  plainParts: () => [],
  printed: () => printedLists([], 1),
  key: ({ accepted }) => accepted[0] ?? '',
  chosen: (_question, _answer, grade) => chosenLabels(grade),
  carried: ({ accepted, feedback, partly }) => ({
    form: { form: 'text', accepted, feedback, ...(partly && { partly }) },
    losses: [],
  }),
  scormType: 'fill-in',
  scormResponse: (_question, answer) => scormText(answer),
};
