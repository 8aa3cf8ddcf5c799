import { letteredList, lettersOf, numberedList, printedLists } from '../printed.ts';
import type { KindOutputs } from '../question-kind.ts';
import type { MatchAnswer } from '../kinds/match.ts';

export const matchOutputs: KindOutputs<'match', MatchAnswer> = {
  plainParts: ({ pairs }, options) => [
    pairs.map(({ left }) => left),
    options.map((id) => pairs.find((pair) => pair.id === id)?.right ?? ''),
  ],
  printed: (question, options, messages) => {
    const [lefts = [], rights = []] = matchOutputs.plainParts(question, options, messages);
    return printedLists([numberedList(lefts), letteredList(rights)]);
  },
  key: ({ pairs }, options) =>
    pairs.map(({ id }, at) => `${at + 1} ${lettersOf([id], options).join('')}`).join(', '),
  chosen: ({ pairs }, answer) =>
    Object.entries(answer).map(([left, right]) => {
      const textOf = (id: string, side: 'left' | 'right') =>
        pairs.find((pair) => pair.id === id)?.[side] ?? '';
      return `${textOf(left, 'left')} → ${textOf(right, 'right')}`;
    }),
  carried: ({ pairs }) => ({
    form: {
      form: 'pairs',
      pairs: pairs.map(({ left, right }) => ({ left, right })),
      feedback: pairs.map(({ feedback }) => feedback).join(' '),
    },
    losses: [],
  }),
  scormType: 'matching',
  scormResponse: ({ pairs }, answer, mark) =>
    Object.entries(answer)
      .map(([left, right]) => `${mark(pairs, left)}.${mark(pairs, right)}`)
      .join(','),
};
