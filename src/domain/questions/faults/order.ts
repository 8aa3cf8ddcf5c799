import { duplicateFaults } from './shared-faults.ts';
import type { KindFaults } from '../question-kind.ts';

export const orderFaults: KindFaults<'order'> = (question) =>
  duplicateFaults('steps', question.steps);
