import { duplicateFaults } from './shared-faults.ts';
import type { KindFaults } from '../question-kind.ts';

export const singleChoiceFaults: KindFaults<'single-choice'> = (question) => {
  const rightOnes = question.choices.filter((choice) => choice.right).length;
  return [
    ...(rightOnes === 1
      ? []
      : [
          {
            field: 'choices',
            found: rightOnes === 0 ? 'no right choice' : `${rightOnes} right choices`,
            expected: 'exactly one with “right: true” (or the kind “multiple-choice”)',
          },
        ]),
    ...duplicateFaults('choices', question.choices),
  ];
};
