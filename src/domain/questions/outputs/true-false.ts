import { letteredList, lettersOf, plainList, textsOf } from '../printed.ts';
import type { KindOutputs } from '../question-kind.ts';
import { type TrueFalseAnswer } from '../kinds/true-false.ts';
import { previewedChoices } from './choices.ts';

export const trueFalseOutputs: KindOutputs<'true-false', TrueFalseAnswer> = {
  plainParts: ({ reasons }, options, messages) =>
    [[messages.true, messages.false], textsOf(options, reasons)].filter(
      (texts) => texts.length > 0,
    ),
  printed: ({ reasons }, options, messages) => ({
    lists: [
      plainList([messages.true, messages.false]),
      ...(reasons.length > 0
        ? [{ ...letteredList(textsOf(options, reasons)), heading: messages.because }]
        : []),
    ],
    isStacked: true,
    lines: 0,
  }),
  previewed: ({ answer, feedback, reasons }, messages) => [
    { text: messages.true, isRight: answer, feedback: feedback.true },
    { text: messages.false, isRight: !answer, feedback: feedback.false },
    ...previewedChoices(reasons),
  ],
  key: ({ answer, reasons }, options, messages) => {
    const right = reasons.filter((reason) => reason.right).map(({ id }) => id);
    return [messages[answer ? 'true' : 'false'], ...lettersOf(right, options)].join(', ');
  },
  answered: ({ reasons }, { value, reason }) => {
    const text = reasons.find(({ id }) => id === reason)?.text;
    return [...(value === null ? [] : [String(value)]), ...(text === undefined ? [] : [text])];
  },
  chosen: (question, answer) => trueFalseOutputs.answered(question, answer),
  carried: ({ answer, feedback, reasons }) => ({
    form: { form: 'true-false', answer, feedback },
    losses: reasons.length > 0 ? ['reasons'] : [],
  }),
  scormType: 'true-false',
  scormResponse: (_question, { value }) => (value === true ? 't' : 'f'),
};
