import type { Grade } from './grade.ts';
import { hasShares } from './kinds/choices.ts';
import { gaps } from './kinds/gaps.ts';
import { match } from './kinds/match.ts';
import { multipleChoice } from './kinds/multiple-choice.ts';
import { number } from './kinds/number.ts';
import { open } from './kinds/open.ts';
import { order } from './kinds/order.ts';
import { placeInTime } from './kinds/place-in-time.ts';
import { shortText } from './kinds/short-text.ts';
import { singleChoice } from './kinds/single-choice.ts';
import { sort } from './kinds/sort.ts';
import { trueFalse } from './kinds/true-false.ts';
import type { QuestionKind } from './question-kind.ts';
import type { KindName, QuestionRecord } from './question.ts';

/** Every kind of question; `question-kind.ts` says where the rest of each is. */
const kinds = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'true-false': trueFalse,
  'short-text': shortText,
  number,
  gaps,
  match,
  sort,
  order,
  'place-in-time': placeInTime,
  open,
} satisfies { [Name in KindName]: QuestionKind<Name, unknown> };

export const KIND_NAMES = Object.keys(kinds) as KindName[];

/** The kind of a question, with the types of its question and answer set aside. */
export function kindOf({ kind }: Pick<QuestionRecord, 'kind'>): QuestionKind<KindName, unknown> {
  return kinds[kind] as unknown as QuestionKind<KindName, unknown>;
}

/** The stated rule by which points are given for a question; the key of a sentence in the messages. */
export function ruleOf(question: QuestionRecord): QuestionKind<KindName, unknown>['rule'] {
  return 'choices' in question && hasShares(question) ? 'weighted' : kindOf(question).rule;
}

/** The grade of any value offered as an answer; a value that cannot be one is invalid. */
export function gradeAnswer(question: QuestionRecord, value: unknown): Grade {
  const kind = kindOf(question);
  const answer = kind.parseAnswer(question, value);
  if (answer === undefined) {
    return { state: 'invalid' };
  }
  return kind.grade(question, answer);
}

/** How many points the right answer of a question has; one where only a reader can judge it. */
export function fullMarks(question: QuestionRecord): number {
  const kind = kindOf(question);
  const grade = kind.grade(question, kind.rightAnswer(question));
  return grade.state === 'graded' ? grade.total : 1;
}

/** Whether a value is the empty answer of a question: nothing was chosen or written at all. */
export function isBlankAnswer(question: QuestionRecord, value: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(kindOf(question).blank(question));
}
