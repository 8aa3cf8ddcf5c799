/**
 * The contract of a kind of question, in five parts: what a reader meets (`QuestionKind`, a file in
 * `kinds/`), which every quiz carries; what becomes of a question away from its form (`KindOutputs`,
 * a file in `outputs/`), which only pages for teachers need; in what fields it is written
 * (`KindFields`, a file in `fields/`) and what its author is told (`KindFaults`, a file in `faults/`),
 * which only whoever writes questions needs; and what of it may be seen before it is answered
 * (`KindSealing`, a file in `sealing/`), which only a server that keeps keys needs.
 */

import type { EditorMessages, QuizMessages } from '../../i18n/messages.ts';
import type { CarriedForm } from './carried-form.ts';
import type { Grade } from './grade.ts';
import type { KindName, QuestionOf } from './question.ts';

/** A field in which a teacher writes a part of a question. */
export interface EditedField {
  /** Where it stands in the question or the part, such as `feedback.right`. */
  path: string;
  /** `texts`: one on each line; `group`: the id of a group that the question has. */
  holds: 'line' | 'text' | 'texts' | 'number' | 'truth' | 'group';
  label: keyof EditorMessages['fields'];
  isOptional?: true;
  /** What stands there where it is left empty and the question needs something. */
  ifEmpty?: number;
}

/** Parts of a question that are written one after the other, such as choices. */
export interface EditedParts {
  path: string;
  label: keyof EditorMessages['parts'];
  /** What the id of a new one begins with. */
  idPrefix: string;
  fields: EditedField[];
  least: number;
  /** Whether the question has the list even where there is none of them. */
  isAlways?: true;
}

/** How a question of a kind is written by hand, beyond its prompt and its hint. */
export interface KindFields {
  fields: EditedField[];
  parts: EditedParts[];
}

/** A line of a question as its teacher sees it before it is kept. */
export interface PreviewLine {
  text: string;
  isRight: boolean;
  /** What it gives of the mark, where that is said. */
  share?: number | undefined;
  feedback: string;
}

/** Something wrong with the answer data of a question, for its author. */
export interface QuestionFault {
  /** The field inside the question, such as `choices`. */
  field: string;
  found: string;
  expected: string;
  /** The question can be asked all the same: a teacher's own may be so, the course's may not. */
  isTolerable?: true;
}

/** What is wrong with the answer data of a question, beyond its shape. */
export type KindFaults<Name extends KindName> = (question: QuestionOf<Name>) => QuestionFault[];

/** Puts ids into an order that does not give the answer away. */
export type Shuffle = (ids: readonly string[]) => string[];

/** The messages in which a question and its answer are told as text. */
export type AnswerMessages = Pick<QuizMessages, 'true' | 'false'>;

/**
 * What a kind of question is, apart from how it looks. An answer is plain JSON and names parts by
 * their ids, so that it can be stored, sent and graded anywhere. `options` are ids of the parts that
 * are shown in an order of their own, as `options()` gave them.
 */
export interface QuestionKind<Name extends KindName, Answer> {
  name: Name;
  /** The stated rule by which points are given; the key of a sentence in the messages. */
  rule: keyof QuizMessages['rules'];
  /** Minutes that an answer takes: an estimate of ours, shown as one, never a limit. */
  minutes: number;
  blank(question: QuestionOf<Name>): Answer;
  /** Reads a stored or received answer; `undefined` when it cannot be one. */
  parseAnswer(question: QuestionOf<Name>, value: unknown): Answer | undefined;
  rightAnswer(question: QuestionOf<Name>): Answer;
  grade(question: QuestionOf<Name>, answer: Answer): Grade;
  /** The ids of the parts whose authored place would tell, in the order in which they are shown. */
  options(question: QuestionOf<Name>, shuffle: Shuffle): string[];
  /** The answer that stands there before anything is touched, where that is not the blank one. */
  untouched?(question: QuestionOf<Name>, options: readonly string[]): Answer;
  /** The right answer in words, one text for each part of it. */
  describeRightAnswer(question: QuestionOf<Name>, messages: AnswerMessages): string[];
  /** For kinds that somebody else may judge: the answer with the criteria found met, `null` for none yet. */
  judged?(answer: Answer, met: readonly string[] | null): Answer;
  /** For kinds that ask when something was: the first and the last year of it. */
  years?(question: QuestionOf<Name>): [first: number, last: number];
}

/** A list of texts on paper. */
export interface PrintedList {
  texts: string[];
  /** What stands before each: a letter to write or ring, a number to answer to. */
  marks: 'letters' | 'numbers' | 'none';
  /** Whether there is room to write beside each. */
  hasBlanks: boolean;
  heading?: string;
}

/** A question on paper, below its prompt. */
export interface PrintedQuestion {
  /** Side by side, or one below the other. */
  lists: PrintedList[];
  isStacked: boolean;
  /** How many lines to write on stand below. */
  lines: number;
}

/** How SCORM 1.2 calls a kind of answer (Run-Time Environment, 3.4.2.3). */
export type ScormType = 'true-false' | 'choice' | 'fill-in' | 'matching' | 'sequencing' | 'numeric';

/** What becomes of a question away from its form: on paper, in statistics, in other systems. */
export interface KindOutputs<Name extends KindName, Answer> {
  /**
   * What stands below the prompt, as lists of texts; none where nothing is given to choose from. Of two,
   * the second is what is chosen from.
   */
  plainParts(
    question: QuestionOf<Name>,
    options: readonly string[],
    messages: AnswerMessages,
  ): string[][];
  printed(
    question: QuestionOf<Name>,
    options: readonly string[],
    messages: AnswerMessages & Pick<QuizMessages, 'because'>,
  ): PrintedQuestion;
  /** What is right and what is not, with what is said of each, for whoever is to keep the question. */
  previewed(question: QuestionOf<Name>, messages: AnswerMessages): PreviewLine[];
  /** The right answer as a key has it: letters where the paper has letters, words elsewhere. */
  key(question: QuestionOf<Name>, options: readonly string[], messages: AnswerMessages): string;
  /** The answer in words, one text for each part, whatever it is worth. */
  answered(question: QuestionOf<Name>, answer: Answer): string[];
  /** What was chosen or written, one text for each part, the same for the same choice. */
  chosen(question: QuestionOf<Name>, answer: Answer, grade: Grade): string[];
  /** The question in a form that other systems know, with what that form cannot say. */
  carried(question: QuestionOf<Name>): CarriedForm;
  scormType: ScormType;
  /** The answer as SCORM records it; `mark` gives the one letter or digit of a part. */
  scormResponse(
    question: QuestionOf<Name>,
    answer: Answer,
    mark: (parts: readonly { id: string }[], id: string) => string,
  ): string;
}

/** Gives the parts of a question other ids; `side` tells those that may have one id and are two. */
export type Rename = (id: string, side: string) => string;

/** What of a question may be seen before it is answered: all of its form, and nothing of its key. */
export interface KindSealing<Name extends KindName, Answer> {
  /** The ids of its parts, by side. An id may tell: pairs share one, steps are numbered. */
  parts(question: QuestionOf<Name>): Record<string, readonly string[]>;
  /**
   * The question without key and feedback, its parts renamed and in the order of their new ids; `mix`
   * puts texts without ids into another order than the author's.
   */
  sealed(question: QuestionOf<Name>, rename: Rename, mix: Shuffle): QuestionOf<Name>;
  /** The answer with its parts renamed. */
  renamed(answer: Answer, rename: Rename): Answer;
  /** On which side the ids are that are shown in an order of their own. */
  optionsSide: string;
}
