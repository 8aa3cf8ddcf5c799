import { chosenLabels, printedLists, scormText } from '../printed.ts';
import type { KindOutputs } from '../question-kind.ts';
import { otherwise } from './previewed.ts';

export const shortTextOutputs: KindOutputs<'short-text', string> = {
  plainParts: () => [],
  printed: () => printedLists([], 1),
  previewed: ({ accepted, feedback, partly = [] }) => [
    ...accepted.map((text) => ({ text, isRight: true, feedback: feedback.right })),
    ...partly.map((near) => ({ ...near, isRight: near.share === 1 })),
    ...otherwise(feedback.wrong),
  ],
  key: ({ accepted }) => accepted[0] ?? '',
  answered: (_question, answer) => [answer],
  chosen: (_question, _answer, grade) => chosenLabels(grade),
  carried: ({ accepted, feedback, partly }) => ({
    form: { form: 'text', accepted, feedback, ...(partly && { partly }) },
    losses: [],
  }),
  scormType: 'fill-in',
  scormResponse: (_question, answer) => scormText(answer),
};
