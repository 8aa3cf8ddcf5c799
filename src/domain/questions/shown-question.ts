import { kindOf } from './kinds.ts';
import type { Question } from './question.ts';
import { seededShuffle } from '../text/seeded-shuffle.ts';

export interface ShownQuestion {
  question: Question;
  /** Ids of the choices, steps or right-hand sides, in the order in which they are shown. */
  options: string[];
}

/**
 * A question as it is put to a reader: the parts whose place would give the answer away are
 * shuffled by the seed. Answers name parts by id, so the grade does not change.
 */
export function shownQuestion(question: Question, seed: string): ShownQuestion {
  const shuffle = (ids: readonly string[]) => seededShuffle(ids, `${seed}/${question.id}`);
  return { question, options: kindOf(question).options(question, shuffle) };
}
