import { chosenLabels, plainList, printedLists, scormText } from '../printed.ts';
import type { KindOutputs } from '../question-kind.ts';
import { gapMark } from '../carried-form.ts';
import { type GapsAnswer, gaps } from '../kinds/gaps.ts';

const LEAST_ROOM = 8;
const MOST_ROOM = 30;

/** A gap to write in, as long as what is to be written needs; what is chosen from stands behind it. */
function roomFor({ accepted, choices }: { accepted: string[]; choices?: string[] | undefined }) {
  const [longest = ''] = [...accepted].sort((left, right) => right.length - left.length);
  const blank = '_'.repeat(Math.min(MOST_ROOM, Math.max(LEAST_ROOM, longest.length + 2)));
  return choices ? `${blank} (${choices.join(' / ')})` : blank;
}

export const gapsOutputs: KindOutputs<'gaps', GapsAnswer> = {
  plainParts: ({ text, gaps: all }) => [
    [all.reduce((so, gap) => so.replace(`{${gap.id}}`, roomFor(gap)), text)],
  ],
  printed: (question, options, messages) =>
    printedLists(gapsOutputs.plainParts(question, options, messages).map(plainList)),
  previewed: ({ text, gaps: all }) => [
    {
      text: all.reduce((so, { id }, at) => so.replace(`{${id}}`, `(${at + 1}) ____`), text),
      isRight: true,
      feedback: '',
    },
    ...all.map(({ accepted, tolerance = 0, choices = [], feedback }, at) => ({
      text: [
        `(${at + 1}) ${accepted.join(' / ')}${tolerance > 0 ? ` ± ${tolerance}` : ''}`,
        ...(choices.length > 0 ? [`[${choices.join(' / ')}]`] : []),
      ].join(' '),
      isRight: true,
      feedback,
    })),
  ],
  key: (question, _options, messages) => gaps.describeRightAnswer(question, messages).join('; '),
  chosen: (_question, _answer, grade) => chosenLabels(grade),
  carried: ({ text, gaps: all }) => ({
    form: {
      form: 'gaps',
      text: all.reduce((so, { id }, at) => so.replace(`{${id}}`, gapMark(at)), text),
      gaps: all.map(({ accepted, feedback, tolerance, choices }) => ({
        accepted,
        feedback,
        ...(tolerance !== undefined && { tolerance }),
        ...(choices && { choices }),
      })),
    },
    losses: [],
  }),
  scormType: 'fill-in',
  scormResponse: ({ gaps: all }, answer) =>
    scormText(all.map(({ id }) => answer[id] ?? '').join('; ')),
};
