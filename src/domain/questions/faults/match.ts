import { duplicateFaults } from './shared-faults.ts';
import type { KindFaults } from '../question-kind.ts';

export const matchFaults: KindFaults<'match'> = (question) => [
  ...duplicateFaults(
    'pairs',
    question.pairs.map((pair) => ({ id: pair.id, text: pair.left })),
  ),
  ...duplicateFaults(
    'pairs',
    [...question.pairs, ...(question.distractors ?? [])].map(({ id, right }) => ({
      id,
      text: right,
    })),
  ),
];
