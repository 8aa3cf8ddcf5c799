import type { KindFaults } from '../question-kind.ts';
import { duplicateFaults, oneRightFaults } from './shared-faults.ts';

export const singleChoiceFaults: KindFaults<'single-choice'> = ({ choices }) => [
  ...oneRightFaults('choices', choices, {
    noun: 'choice',
    instead: ' (or the kind “multiple-choice”)',
  }),
  ...duplicateFaults('choices', choices),
];
