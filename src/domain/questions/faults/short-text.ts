import { emptyAnswerFaults } from './shared-faults.ts';
import type { KindFaults } from '../question-kind.ts';

export const shortTextFaults: KindFaults<'short-text'> = (question) =>
  emptyAnswerFaults('accepted', question.accepted);
