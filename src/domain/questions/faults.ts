import { gapsFaults } from './faults/gaps.ts';
import { matchFaults } from './faults/match.ts';
import { multipleChoiceFaults } from './faults/multiple-choice.ts';
import { numberFaults } from './faults/number.ts';
import { openFaults } from './faults/open.ts';
import { orderFaults } from './faults/order.ts';
import { placeInTimeFaults } from './faults/place-in-time.ts';
import { shortTextFaults } from './faults/short-text.ts';
import { singleChoiceFaults } from './faults/single-choice.ts';
import { sortFaults } from './faults/sort.ts';
import { trueFalseFaults } from './faults/true-false.ts';
import type { KindFaults, QuestionFault } from './question-kind.ts';
import type { KindName, QuestionRecord } from './question.ts';

const faults = {
  'single-choice': singleChoiceFaults,
  'multiple-choice': multipleChoiceFaults,
  'true-false': trueFalseFaults,
  'short-text': shortTextFaults,
  number: numberFaults,
  gaps: gapsFaults,
  match: matchFaults,
  sort: sortFaults,
  order: orderFaults,
  'place-in-time': placeInTimeFaults,
  open: openFaults,
} satisfies { [Name in KindName]: KindFaults<Name> };

/** What is wrong with a question's answer data, for its author. */
export function questionFaults(question: QuestionRecord): QuestionFault[] {
  return (faults[question.kind] as KindFaults<KindName>)(question);
}
