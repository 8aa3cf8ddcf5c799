import type { Question } from './question.ts';
import { seededShuffle } from './seeded-shuffle.ts';

const NONE = 'none';

/**
 * A question as it is put to a reader: the parts whose place would give the answer away are
 * shuffled by the seed. Answers name parts by id, so the grade does not change.
 */
export function shownQuestion(question: Question, seed: string): ShownQuestion {
  const key = `${seed}/${question.id}`;
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return { question, options: lastStaysLast(seededShuffle(question.choices.map(idOf), key)) };
    case 'true-false':
      return { question, options: seededShuffle(question.reasons.map(idOf), key) };
    case 'order':
      return { question, options: movedFromPlace(question.steps.map(idOf), key) };
    case 'match':
      return { question, options: seededShuffle(question.pairs.map(idOf), key) };
    default:
      return { question, options: [] };
  }
}

export interface ShownQuestion {
  question: Question;
  /** Ids of the choices, steps or right-hand sides, in the order in which they are shown. */
  options: string[];
}

function idOf(part: { id: string }): string {
  return part.id;
}

/** “None of these”, which has the id `none`, makes sense after the others only. */
function lastStaysLast(ids: readonly string[]): string[] {
  return [...ids.filter((id) => id !== NONE), ...ids.filter((id) => id === NONE)];
}

/** A shuffle that is not, by chance, the right order already. */
function movedFromPlace(ids: readonly string[], key: string): string[] {
  const shuffled = seededShuffle(ids, key);
  const unmoved = shuffled.every((id, index) => id === ids[index]);
  return unmoved ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
}
