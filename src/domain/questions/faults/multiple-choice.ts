import { duplicateFaults } from './shared-faults.ts';
import type { KindFaults } from '../question-kind.ts';

export const multipleChoiceFaults: KindFaults<'multiple-choice'> = (question) => {
  const rightOnes = question.choices.filter((choice) => choice.right).length;
  const wrongOnes = question.choices.length - rightOnes;
  return [
    ...(rightOnes > 0
      ? []
      : [
          {
            field: 'choices',
            found: 'no right choice',
            expected: 'at least one with “right: true”',
          },
        ]),
    ...(wrongOnes > 0
      ? []
      : [
          {
            field: 'choices',
            found: 'only right choices',
            expected: 'at least one wrong choice, so that choosing everything is not the answer',
            isTolerable: true as const,
          },
        ]),
    ...duplicateFaults('choices', question.choices),
  ];
};
