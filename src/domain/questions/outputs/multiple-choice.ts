import { chosenLabels, letteredList, printedLists, textsOf } from '../printed.ts';
import type { KindOutputs } from '../question-kind.ts';
import { carriedChoices, previewedChoices, rightLetters } from './choices.ts';

export const multipleChoiceOutputs: KindOutputs<'multiple-choice', string[]> = {
  plainParts: ({ choices }, options) => [textsOf(options, choices)],
  printed: ({ choices }, options) => printedLists([letteredList(textsOf(options, choices))]),
  previewed: ({ choices }) => previewedChoices(choices),
  key: ({ choices }, options) => rightLetters(choices, options),
  answered: ({ choices }, answer) => textsOf(answer, choices),
  chosen: (_question, _answer, grade) => chosenLabels(grade),
  carried: ({ choices }) => carriedChoices(choices, true),
  scormType: 'choice',
  scormResponse: ({ choices }, answer, mark) => answer.map((id) => mark(choices, id)).join(','),
};
