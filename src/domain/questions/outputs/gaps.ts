import { chosenLabels, plainList, printedLists, scormText } from '../printed.ts';
import type { KindOutputs } from '../question-kind.ts';
import { type GapsAnswer, gaps, partsOfText } from '../kinds/gaps.ts';

/** A gap to write in, on paper. */
const BLANK = '________';

export const gapsOutputs: KindOutputs<'gaps', GapsAnswer> = {
  plainParts: ({ text, gaps: all }) => [
    [all.reduce((so, { id }) => so.replace(`{${id}}`, BLANK), text)],
  ],
  printed: (question, options, messages) =>
    printedLists(gapsOutputs.plainParts(question, options, messages).map(plainList)),
  key: (question, _options, messages) => gaps.describeRightAnswer(question, messages).join('; '),
  chosen: (_question, _answer, grade) => chosenLabels(grade),
  carried: ({ text, gaps: all }) => ({
    form: {
      form: 'pairs',
      pairs: all.map(({ accepted }, at) => ({ left: numbered(at), right: accepted[0] ?? '' })),
      feedback: all.map(({ feedback }) => feedback).join(' '),
    },
    losses: ['gaps-as-pairs'],
    afterPrompt: textWithNumbers(text),
  }),
  scormType: 'fill-in',
  scormResponse: ({ gaps: all }, answer) =>
    scormText(all.map(({ id }) => answer[id] ?? '').join('; ')),
};

/** A blank, numbered, in a text whose gaps are asked one by one. */
function numbered(at: number): string {
  return `(${at + 1}) ____`;
}

function textWithNumbers(text: string): string {
  let at = 0;
  return partsOfText(text)
    .map((part) => ('gap' in part ? numbered(at++) : part.text))
    .join('');
}
