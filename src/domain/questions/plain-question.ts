/** A question and its answer as text, for paper and for browsers without script. */

import { kindOf } from './kinds.ts';
import type { AnswerMessages } from './question-kind.ts';
import type { Question } from './question.ts';
import type { ShownQuestion } from './shown-question.ts';

/** What stands below the prompt: lists of texts, side by side or one after the other. */
export function plainParts(
  { question, options }: ShownQuestion,
  messages: AnswerMessages,
): string[][] {
  return kindOf(question).plainParts(question, options, messages);
}

/** The right answer, one text for each part of it. */
export function plainAnswer(question: Question, messages: AnswerMessages): string[] {
  return kindOf(question).describeRightAnswer(question, messages);
}
