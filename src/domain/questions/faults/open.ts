import { duplicateFaults } from './shared-faults.ts';
import type { KindFaults } from '../question-kind.ts';

export const openFaults: KindFaults<'open'> = ({ rubric }) => duplicateFaults('rubric', rubric);
