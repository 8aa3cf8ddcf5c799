import { letteredList, lettersOf, numberedList, printedLists } from '../printed.ts';
import type { KindOutputs } from '../question-kind.ts';
import { everyRight, type MatchAnswer } from '../kinds/match.ts';
import type { QuestionOf } from '../question.ts';

export const matchOutputs: KindOutputs<'match', MatchAnswer> = {
  plainParts: (question, options) => [
    question.pairs.map(({ left }) => left),
    options.map((id) => rightOf(question, id)),
  ],
  printed: (question, options, messages) => {
    const [lefts = [], rights = []] = matchOutputs.plainParts(question, options, messages);
    return printedLists([numberedList(lefts), letteredList(rights)]);
  },
  previewed: ({ pairs, distractors = [] }) => [
    ...pairs.map(({ left, right, feedback }) => ({
      text: `${left} → ${right}`,
      isRight: true,
      feedback,
    })),
    ...distractors.map(({ right }) => ({ text: `→ ${right}`, isRight: false, feedback: '' })),
  ],
  key: (question, options) =>
    question.pairs
      .map(({ right }, at) => {
        const shown = options.filter((id) => rightOf(question, id) === right);
        return `${at + 1} ${lettersOf(shown, options).join('')}`;
      })
      .join(', '),
  answered: (question, answer) =>
    Object.entries(answer).map(([left, right]) => {
      const asked = question.pairs.find(({ id }) => id === left)?.left ?? '';
      return `${asked} → ${rightOf(question, right)}`;
    }),
  chosen: (question, answer) => matchOutputs.answered(question, answer),
  carried: ({ pairs, distractors }) => ({
    form: {
      form: 'pairs',
      pairs: pairs.map(({ left, right }) => ({ left, right })),
      feedback: [...new Set(pairs.map(({ feedback }) => feedback))].join(' ').trim(),
      ...(distractors && { distractors: distractors.map(({ right }) => right) }),
    },
    losses: [],
  }),
  scormType: 'matching',
  scormResponse: ({ pairs, distractors = [] }, answer, mark) =>
    Object.entries(answer)
      .map(([left, right]) => `${mark(pairs, left)}.${mark([...pairs, ...distractors], right)}`)
      .join(','),
};

function rightOf(question: QuestionOf<'match'>, id: string): string {
  return everyRight(question).find((candidate) => candidate.id === id)?.right ?? '';
}
