import type { Grade } from './grade.ts';
import type { KindName, QuestionOf } from './question.ts';

/** Something wrong with the answer data of a question, for its author. */
export interface QuestionFault {
  /** The field inside the question, such as `choices`. */
  field: string;
  found: string;
  expected: string;
}

/**
 * All that a kind of question is, apart from how it looks. An answer is plain JSON and names parts
 * by their ids, so that it can be stored, sent and graded anywhere.
 */
export interface QuestionKind<Name extends KindName, Answer> {
  name: Name;
  /** The stated rule by which points are given; the key of a sentence in the interface's words. */
  rule:
    | 'all-or-nothing'
    | 'right-minus-wrong'
    | 'distance'
    | 'each-pair'
    | 'within-tolerance'
    | 'judgement-and-reason'
    | 'each-gap'
    | 'nearness'
    | 'own-judgement';
  blank(question: QuestionOf<Name>): Answer;
  /** Reads a stored or received answer; `undefined` when it cannot be one. */
  parseAnswer(question: QuestionOf<Name>, value: unknown): Answer | undefined;
  rightAnswer(question: QuestionOf<Name>): Answer;
  grade(question: QuestionOf<Name>, answer: Answer): Grade;
  /** The right answer in words, one line for each part. */
  describeRightAnswer(question: QuestionOf<Name>): string[];
  /** What is wrong with the answer data, beyond its shape. */
  faults(question: QuestionOf<Name>): QuestionFault[];
}
