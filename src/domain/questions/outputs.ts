import { gapsOutputs } from './outputs/gaps.ts';
import { matchOutputs } from './outputs/match.ts';
import { multipleChoiceOutputs } from './outputs/multiple-choice.ts';
import { numberOutputs } from './outputs/number.ts';
import { openOutputs } from './outputs/open.ts';
import { orderOutputs } from './outputs/order.ts';
import { placeInTimeOutputs } from './outputs/place-in-time.ts';
import { shortTextOutputs } from './outputs/short-text.ts';
import { singleChoiceOutputs } from './outputs/single-choice.ts';
import { sortOutputs } from './outputs/sort.ts';
import { trueFalseOutputs } from './outputs/true-false.ts';
import type { AnswerMessages, KindOutputs } from './question-kind.ts';
import type { KindName, QuestionRecord } from './question.ts';
import type { ShownQuestion } from './shown-question.ts';

const outputs = {
  'single-choice': singleChoiceOutputs,
  'multiple-choice': multipleChoiceOutputs,
  'true-false': trueFalseOutputs,
  'short-text': shortTextOutputs,
  number: numberOutputs,
  gaps: gapsOutputs,
  match: matchOutputs,
  sort: sortOutputs,
  order: orderOutputs,
  'place-in-time': placeInTimeOutputs,
  open: openOutputs,
} satisfies { [Name in KindName]: KindOutputs<Name, unknown> };

/** What becomes of a question away from its form, with the types of its kind set aside. */
export function outputsOf({ kind }: Pick<QuestionRecord, 'kind'>): KindOutputs<KindName, unknown> {
  return outputs[kind] as unknown as KindOutputs<KindName, unknown>;
}

/** What stands below the prompt as text: lists, side by side or one after the other. */
export function plainParts(
  { question, options }: ShownQuestion,
  messages: AnswerMessages,
): string[][] {
  return outputsOf(question).plainParts(question, options, messages);
}
