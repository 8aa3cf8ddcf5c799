import { chosenLabels, plainList, printedLists, scormText } from '../printed.ts';
import type { KindOutputs } from '../question-kind.ts';
import { gapMark } from '../carried-form.ts';
import { type GapsAnswer, gaps, withGaps } from '../kinds/gaps.ts';

const LEAST_ROOM = 8;
const MOST_ROOM = 30;

/** A gap to write in, as long as what is to be written needs; what is chosen from stands behind it. */
function roomFor({ accepted, choices }: { accepted: string[]; choices?: string[] | undefined }) {
  const [longest = ''] = [...accepted].sort((left, right) => right.length - left.length);
  const blank = '_'.repeat(Math.min(MOST_ROOM, Math.max(LEAST_ROOM, longest.length + 2)));
  return choices ? `${blank} (${choices.join(' / ')})` : blank;
}

export const gapsOutputs: KindOutputs<'gaps', GapsAnswer> = {
  plainParts: (question) => [[withGaps(question, roomFor)]],
  printed: (question, options, messages) =>
    printedLists(gapsOutputs.plainParts(question, options, messages).map(plainList)),
  previewed: (question) => [
    {
      text: withGaps(question, (_gap, at) => `(${at + 1}) ____`),
      isRight: true,
      feedback: '',
    },
    ...question.gaps.map(({ accepted, tolerance = 0, choices = [], feedback }, at) => ({
      text: [
        `(${at + 1}) ${accepted.join(' / ')}${tolerance > 0 ? ` ± ${tolerance}` : ''}`,
        ...(choices.length > 0 ? [`[${choices.join(' / ')}]`] : []),
      ].join(' '),
      isRight: true,
      feedback,
    })),
  ],
  key: (question, _options, messages) => gaps.describeRightAnswer(question, messages).join('; '),
  answered: ({ gaps: all }, answer) => all.map(({ id }) => answer[id] ?? ''),
  chosen: (_question, _answer, grade) => chosenLabels(grade),
  carried: (question) => ({
    form: {
      form: 'gaps',
      text: withGaps(question, (_gap, at) => gapMark(at)),
      gaps: question.gaps.map(({ accepted, feedback, tolerance, choices }) => ({
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
