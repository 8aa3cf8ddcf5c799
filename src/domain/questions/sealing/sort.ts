import type { SortAnswer } from '../kinds/sort.ts';
import type { KindSealing } from '../question-kind.ts';
import { byId } from './by-id.ts';
import { renamedKeys } from './renamed-keys.ts';

export const sortSealing: KindSealing<'sort', SortAnswer> = {
  parts: ({ statements, groups }) => ({
    statement: statements.map(({ id }) => id),
    group: groups.map(({ id }) => id),
  }),
  sealed: (question, rename) => ({
    ...question,
    // In the order in which they are shown, which is the author's and tells nothing.
    groups: question.groups.map(({ id, text }) => ({ id: rename(id, 'group'), text })),
    statements: byId(
      question.statements.map(({ id, text }) => ({
        id: rename(id, 'statement'),
        text,
        group: '',
        feedback: '',
      })),
    ),
  }),
  renamed: (answer, rename) =>
    renamedKeys(
      answer,
      (id) => rename(id, 'statement'),
      (id) => rename(id, 'group'),
    ),
  optionsSide: 'statement',
};
