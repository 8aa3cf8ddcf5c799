import { chosenLabels, letteredList, printedLists, textsOf } from '../printed.ts';
import type { KindOutputs } from '../question-kind.ts';
import { carriedChoices, previewedChoices, rightLetters } from './choices.ts';

export const singleChoiceOutputs: KindOutputs<'single-choice', string | null> = {
  plainParts: ({ choices }, options) => [textsOf(options, choices)],
  printed: ({ choices }, options) => printedLists([letteredList(textsOf(options, choices))]),
  previewed: ({ choices }) => previewedChoices(choices),
  key: ({ choices }, options) => rightLetters(choices, options),
  answered: ({ choices }, answer) => (answer === null ? [] : textsOf([answer], choices)),
  chosen: (_question, _answer, grade) => chosenLabels(grade),
  carried: ({ choices }) => carriedChoices(choices, false),
  scormType: 'choice',
  scormResponse: ({ choices }, answer, mark) => mark(choices, answer ?? ''),
};
