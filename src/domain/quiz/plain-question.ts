/** A question and its answer as text, for paper and for browsers without script. */

import { kindOf } from './kinds.ts';
import type { Question } from './question.ts';
import type { QuizMessages } from '../../i18n/messages.ts';
import type { ShownQuestion } from './shown-question.ts';

/** A gap to write in, on paper. */
const GAP = '________';

/** What stands below the prompt: lists of texts, side by side or one after the other. */
export function plainParts(
  { question, options }: ShownQuestion,
  words: Pick<QuizMessages, 'true' | 'false'>,
): string[][] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return [options.map((id) => textOf(question.choices, id))];
    case 'order':
      return [options.map((id) => textOf(question.steps, id))];
    case 'match':
      return [
        question.pairs.map(({ left }) => left),
        options.map((id) => question.pairs.find((pair) => pair.id === id)?.right ?? ''),
      ];
    case 'true-false':
      return [[words.true, words.false], options.map((id) => textOf(question.reasons, id))].filter(
        (texts) => texts.length > 0,
      );
    case 'gaps':
      return [
        [question.gaps.reduce((text, { id }) => text.replace(`{${id}}`, GAP), question.text)],
      ];
    case 'number':
      return [[`${GAP} ${question.unit}`]];
    case 'place-in-time':
      return [[`${question.from} … ${question.to}`]];
    case 'open':
      return [question.rubric.map(({ text }) => text)];
    case 'short-text':
      return [];
  }
}

/** The right answer, one text for each part of it. */
export function plainAnswer(
  question: Question,
  words: Pick<QuizMessages, 'true' | 'false'>,
): string[] {
  return question.kind === 'true-false'
    ? [
        words[question.answer ? 'true' : 'false'],
        ...question.reasons.filter(({ right }) => right).map(({ text }) => text),
      ]
    : kindOf(question).describeRightAnswer(question);
}

function textOf(parts: readonly { id: string; text: string }[], id: string): string {
  return parts.find((part) => part.id === id)?.text ?? '';
}
