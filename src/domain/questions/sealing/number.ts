import type { KindSealing } from '../question-kind.ts';
import { withoutParts } from './without-parts.ts';

export const numberSealing: KindSealing<'number', string> = {
  ...withoutParts,
  sealed: ({ partly: _partly, ...question }) => ({
    ...question,
    answer: 0,
    tolerance: 0,
    feedback: { right: '', wrong: '' },
  }),
};
