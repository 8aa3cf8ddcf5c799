import { printedLists, scormText } from '../printed.ts';
import type { KindOutputs } from '../question-kind.ts';
import type { OpenAnswer } from '../kinds/open.ts';

export const openOutputs: KindOutputs<'open', OpenAnswer> = {
  plainParts: ({ rubric }) => [rubric.map(({ text }) => text)],
  printed: () => printedLists([], 8),
  previewed: ({ model, rubric }) => [
    ...[...new Set([model, ...rubric.map(({ text }) => text)])]
      // What no file said is no model.
      .filter((text) => text !== '…')
      .map((text) => ({ text, isRight: true, feedback: '' })),
  ],
  key: ({ model, rubric }) =>
    [model, ...rubric.map(({ text }) => text)].filter((text) => text !== '…').join(' · '),
  answered: (_question, { text }) => [text],
  chosen: (_question, _answer, grade) =>
    grade.state === 'graded'
      ? grade.parts.filter(({ outcome }) => outcome === 'right').map(({ feedback }) => feedback)
      : [],
  carried: ({ model }) => ({ form: { form: 'essay', model }, losses: ['rubric'] }),
  scormType: 'fill-in',
  scormResponse: (_question, { text }) => scormText(text),
};
