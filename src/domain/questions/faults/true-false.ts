import type { KindFaults } from '../question-kind.ts';
import { duplicateFaults, oneRightFaults } from './shared-faults.ts';

export const trueFalseFaults: KindFaults<'true-false'> = ({ reasons }) =>
  reasons.length === 0
    ? []
    : [
        ...oneRightFaults('reasons', reasons, { noun: 'reason' }),
        ...duplicateFaults('reasons', reasons),
      ];
