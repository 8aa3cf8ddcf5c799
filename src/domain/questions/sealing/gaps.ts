import type { GapsAnswer } from '../kinds/gaps.ts';
import { partsOfText } from '../kinds/gaps.ts';
import type { KindSealing } from '../question-kind.ts';
import { renamedKeys } from './renamed-keys.ts';

export const gapsSealing: KindSealing<'gaps', GapsAnswer> = {
  parts: ({ gaps }) => ({ gap: gaps.map(({ id }) => id) }),
  sealed: (question, rename, mix) => ({
    ...question,
    text: partsOfText(question.text)
      .map((part) => ('text' in part ? part.text : `{${rename(part.gap, 'gap')}}`))
      .join(''),
    // In the order of the text, which is seen.
    gaps: question.gaps.map(({ id, choices }) => ({
      id: rename(id, 'gap'),
      accepted: [],
      ...(choices && { choices: mix(choices) }),
      feedback: '',
    })),
  }),
  renamed: (answer, rename) => renamedKeys(answer, (id) => rename(id, 'gap')),
  optionsSide: '',
};
