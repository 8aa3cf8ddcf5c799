import { letteredList, numberedList, optionLetter, printedLists, textsOf } from '../printed.ts';
import type { QuestionOf } from '../question.ts';
import type { KindOutputs } from '../question-kind.ts';
import { type SortAnswer } from '../kinds/sort.ts';

export const sortOutputs: KindOutputs<'sort', SortAnswer> = {
  plainParts: ({ statements, groups }, options) => [
    textsOf(options, statements),
    groups.map(({ text }) => text),
  ],
  printed: (question, options, messages) => {
    const [statements = [], groups = []] = sortOutputs.plainParts(question, options, messages);
    return printedLists([numberedList(statements), letteredList(groups)]);
  },
  previewed: (question) =>
    question.statements.map(({ text, group, feedback }) => ({
      text: `${text} → ${groupText(question, group)}`,
      isRight: true,
      feedback,
    })),
  key: ({ statements, groups }, options) =>
    options
      .map((option, at) => {
        const wanted = statements.find(({ id }) => id === option)?.group;
        return `${at + 1} ${optionLetter(groups.findIndex(({ id }) => id === wanted))}`;
      })
      .join(', '),
  answered: (question, answer) =>
    question.statements
      .filter(({ id }) => answer[id] !== undefined)
      .map(({ id, text }) => `${text} → ${groupText(question, answer[id] ?? '')}`),
  chosen: (question, answer) => sortOutputs.answered(question, answer),
  carried: (question) => ({
    form: {
      form: 'pairs',
      pairs: question.statements.map(({ text, group }) => ({
        left: text,
        right: groupText(question, group),
      })),
      feedback: question.statements.map(({ feedback }) => feedback).join(' '),
    },
    losses: ['groups-as-pairs'],
  }),
  scormType: 'matching',
  scormResponse: ({ statements, groups }, answer, mark) =>
    Object.entries(answer)
      .map(([statement, group]) => `${mark(statements, statement)}.${mark(groups, group)}`)
      .join(','),
};

/** What the group of an id is called. */
export function groupText({ groups }: QuestionOf<'sort'>, id: string): string {
  return groups.find((group) => group.id === id)?.text ?? '';
}
