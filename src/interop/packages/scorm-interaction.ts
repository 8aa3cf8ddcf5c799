/** Answers as SCORM 1.2 records them: cmi.interactions (SCORM 1.2 Run-Time Environment, 3.4.2.3). */

import type { Grade } from '../../domain/quiz/grade.ts';
import type { MatchAnswer } from '../../domain/quiz/kinds/match.ts';
import type { TrueFalseAnswer } from '../../domain/quiz/kinds/true-false.ts';
import type { Question } from '../../domain/quiz/question.ts';
import { kindOf } from '../../domain/quiz/kinds.ts';

export interface ScormInteraction {
  id: string;
  type: 'true-false' | 'choice' | 'fill-in' | 'matching' | 'sequencing' | 'numeric';
  response: string;
  /** The pattern of the right response. */
  pattern: string;
  result: 'correct' | 'wrong' | 'neutral' | `${number}`;
}

/** The most that a system has to keep of a response. */
const MOST_RESPONSE = 255;

/** What is recorded of a graded answer; nothing of one that is not graded. */
export function scormInteraction(
  question: Question,
  answer: unknown,
  grade: Grade,
): ScormInteraction | undefined {
  if (grade.state !== 'graded') return undefined;
  const right = kindOf(question).rightAnswer(question);
  return {
    id: question.id,
    type: TYPES[question.kind],
    response: inLetters(question, answer),
    pattern: inLetters(question, right),
    result: question.kind === 'open' ? 'neutral' : resultOf(grade.points / grade.total),
  };
}

const TYPES: Record<Question['kind'], ScormInteraction['type']> = {
  'single-choice': 'choice',
  'multiple-choice': 'choice',
  'true-false': 'true-false',
  'short-text': 'fill-in',
  number: 'numeric',
  gaps: 'fill-in',
  match: 'matching',
  order: 'sequencing',
  'place-in-time': 'numeric',
  open: 'fill-in',
};

function resultOf(share: number): ScormInteraction['result'] {
  if (share === 1) return 'correct';
  return share === 0 ? 'wrong' : `${Number(share.toFixed(2))}`;
}

/** Choices are told by one letter or digit each, in the order in which the author wrote them. */
function inLetters(question: Question, answer: unknown): string {
  switch (question.kind) {
    case 'single-choice':
      return mark(question.choices, answer as string);
    case 'multiple-choice':
      return (answer as string[]).map((id) => mark(question.choices, id)).join(',');
    case 'true-false':
      return (answer as TrueFalseAnswer).value === true ? 't' : 'f';
    case 'order':
      return (answer as string[]).map((id) => mark(question.steps, id)).join(',');
    case 'match':
      return Object.entries(answer as MatchAnswer)
        .map(([left, right]) => `${mark(question.pairs, left)}.${mark(question.pairs, right)}`)
        .join(',');
    case 'gaps':
      return question.gaps
        .map(({ id }) => (answer as Record<string, string>)[id] ?? '')
        .join('; ')
        .slice(0, MOST_RESPONSE);
    case 'open':
      return (answer as { text: string }).text.slice(0, MOST_RESPONSE);
    default:
      return String(answer).slice(0, MOST_RESPONSE);
  }
}

function mark(parts: readonly { id: string }[], id: string): string {
  return (parts.findIndex((part) => part.id === id) + 10).toString(36);
}
