import { duplicateFaults } from './shared-faults.ts';
import type { KindFaults } from '../question-kind.ts';

export const trueFalseFaults: KindFaults<'true-false'> = ({ reasons }) => {
  if (reasons.length === 0) return [];
  const rightOnes = reasons.filter(({ right }) => right).length;
  return [
    ...(rightOnes === 1
      ? []
      : [
          {
            field: 'reasons',
            found: rightOnes === 0 ? 'no right reason' : `${rightOnes} right reasons`,
            expected: 'exactly one with “right: true”',
          },
        ]),
    ...duplicateFaults('reasons', reasons),
  ];
};
