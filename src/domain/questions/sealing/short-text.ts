import type { KindSealing } from '../question-kind.ts';
import { withoutParts } from './without-parts.ts';

export const shortTextSealing: KindSealing<'short-text', string> = {
  ...withoutParts,
  sealed: ({ partly: _partly, ...question }) => ({
    ...question,
    accepted: [],
    feedback: { right: '', wrong: '' },
  }),
};
