import { rightSides, type MatchAnswer } from '../kinds/match.ts';
import type { KindSealing } from '../question-kind.ts';
import { byId } from './by-id.ts';
import { renamedKeys } from './renamed-keys.ts';

export const matchSealing: KindSealing<'match', MatchAnswer> = {
  // A pair has one id for both of its sides: they are told apart, or it would be the answer.
  parts: (question) => ({
    left: question.pairs.map(({ id }) => id),
    right: rightSides(question).map(({ id }) => id),
  }),
  sealed: (question, rename) => ({
    ...question,
    pairs: byId(
      question.pairs.map(({ id, left }) => ({
        id: rename(id, 'left'),
        left,
        right: '',
        feedback: '',
      })),
    ),
    distractors: byId(
      rightSides(question).map(({ id, right }) => ({ id: rename(id, 'right'), right })),
    ),
  }),
  renamed: (answer, rename) =>
    renamedKeys(
      answer,
      (id) => rename(id, 'left'),
      (id) => rename(id, 'right'),
    ),
  optionsSide: 'right',
};
