import type { KindSealing } from '../question-kind.ts';
import { byId } from './by-id.ts';

export const orderSealing: KindSealing<'order', string[]> = {
  parts: ({ steps }) => ({ step: steps.map(({ id }) => id) }),
  sealed: (question, rename) => ({
    ...question,
    steps: byId(
      question.steps.map(({ id, text }) => ({ id: rename(id, 'step'), text, feedback: '' })),
    ),
  }),
  renamed: (answer, rename) => answer.map((id) => rename(id, 'step')),
  optionsSide: 'step',
};
