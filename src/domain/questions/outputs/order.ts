import { letteredList, lettersOf, printedLists, textsOf } from '../printed.ts';
import type { KindOutputs } from '../question-kind.ts';

export const orderOutputs: KindOutputs<'order', string[]> = {
  plainParts: ({ steps }, options) => [textsOf(options, steps)],
  printed: ({ steps }, options) => printedLists([letteredList(textsOf(options, steps))], 1),
  previewed: ({ steps }) =>
    steps.map(({ text, feedback }, at) => ({
      text: `${at + 1}. ${text}`,
      isRight: true,
      feedback,
    })),
  key: ({ steps }, options) =>
    lettersOf(
      steps.map(({ id }) => id),
      options,
    ).join(' – '),
  answered: ({ steps }, answer) => textsOf(answer, steps).map((text, at) => `${at + 1}. ${text}`),
  chosen: (question, answer) => orderOutputs.answered(question, answer),
  carried: ({ steps }) => ({
    form: {
      form: 'pairs',
      pairs: steps.map(({ text }, at) => ({ left: text, right: String(at + 1) })),
      feedback: steps.map(({ feedback }) => feedback).join(' '),
    },
    // There, a step is right in its place alone; here, near it is worth something.
    losses: ['order-as-pairs', 'part-marks'],
  }),
  scormType: 'sequencing',
  scormResponse: ({ steps }, answer, mark) => answer.map((id) => mark(steps, id)).join(','),
};
