import type { KindSealing } from '../question-kind.ts';
import { withoutParts } from './without-parts.ts';

export const placeInTimeSealing: KindSealing<'place-in-time', number | null> = {
  ...withoutParts,
  // The years that can be chosen are seen; where among them it was is not.
  sealed: (question) => ({
    ...question,
    earliest: question.from,
    latest: question.from,
    feedback: { right: '', wrong: '' },
  }),
};
