import type { OpenAnswer } from '../kinds/open.ts';
import type { KindSealing } from '../question-kind.ts';
import { withoutParts } from './without-parts.ts';

export const openSealing: KindSealing<'open', OpenAnswer> = {
  ...withoutParts,
  // What a good answer has is half of it.
  sealed: (question) => ({ ...question, model: '', rubric: [] }),
};
