/** What reading a file of questions comes to: all of its questions, or all that is wrong with it. */

import { slugOf } from '../../domain/text/digest.ts';
import { isSoundQuestion } from '../../domain/assignments/assignment-file.ts';
import type { Question } from '../../domain/questions/question.ts';
import { OWN_CHAPTER } from '../../domain/assignments/choose-questions.ts';
import { fromPortable, type Portable } from './portable.ts';
import type { QuestionSet } from './question-set.ts';
import { fromComment } from './whole-record.ts';

/** Whichever course a question is from, its format shows the same of it. */
const ANY_COURSE = { id: 'course', name: '' };

export type ImportFault =
  | 'empty'
  | 'too-large'
  | 'not-readable'
  | 'other-format'
  | 'later-version'
  | 'unknown-kind'
  | 'no-question'
  | 'no-right-answer'
  | 'part-marks'
  | 'not-sound'
  | 'wrong-columns'
  | 'same-id';

export interface ImportDiagnostic {
  /** The line of the file, from 1; 0 where a file has no lines to speak of. */
  line: number;
  fault: ImportFault;
  /** What stands there. */
  found: string;
}

export type ReadQuestions =
  { ok: true; questions: Question[] } | { ok: false; diagnostics: ImportDiagnostic[] };

/** A question as a reader found it: in a form, with the line it begins on and a comment before it. */
export interface FoundQuestion {
  line: number;
  portable: Portable;
  comment?: string | undefined;
}

const MOST_CHARACTERS = 2_000_000;
const MOST_QUESTIONS = 1000;
const MOST_FOUND = 80;

/** The diagnostic of a file that is too large or empty before it is read; nothing when it is neither. */
export function sizeDiagnostic(text: string): ImportDiagnostic | undefined {
  if (text.length > MOST_CHARACTERS) {
    return { line: 0, fault: 'too-large', found: `${text.length}` };
  }
  return text.trim() === '' ? { line: 0, fault: 'empty', found: '' } : undefined;
}

/**
 * Reads a file: `find` is what the format's reader finds in a text, `write` writes the format, so that
 * a question carried whole can be compared with what is shown of it. Never throws.
 */
export function readQuestionsWith(
  text: string,
  find: (text: string) => FoundQuestions,
  write: (questions: readonly Question[], set: Pick<QuestionSet, 'course'>) => string,
): ReadQuestions {
  const tooMuch = sizeDiagnostic(text);
  if (tooMuch) return { ok: false, diagnostics: [tooMuch] };
  const { found, diagnostics } = find(text);
  return finishReading(
    found,
    diagnostics,
    (question) => find(write([question], { course: ANY_COURSE })).found[0]?.portable,
  );
}

/** What a reader finds in a text, before it is judged. */
export interface FoundQuestions {
  found: FoundQuestion[];
  diagnostics: ImportDiagnostic[];
}

/**
 * Makes questions of what was found; one that cannot be asked is a diagnostic, and then none is taken.
 * `reread` is what the format shows of a question of ours, as its reader finds it.
 */
export function finishReading(
  found: readonly FoundQuestion[],
  diagnostics: readonly ImportDiagnostic[],
  reread: (question: Question) => Portable | undefined = () => undefined,
): ReadQuestions {
  const questions: { line: number; question: Question; fault: ImportFault }[] = [];
  for (const { line, portable, comment } of found) {
    const whole = comment === undefined ? undefined : fromComment(comment, portable, reread);
    const question =
      whole ?? placed(fromPortable({ ...portable, id: portable.id || idOf(portable) }));
    questions.push({ line, question, fault: faultOf(portable) });
  }
  return checkQuestions(questions, diagnostics);
}

/** All of the questions, or all that is wrong: one that cannot be asked, two of one id, too many. */
export function checkQuestions(
  read: readonly { line: number; question: Question; fault: ImportFault }[],
  diagnostics: readonly ImportDiagnostic[] = [],
): ReadQuestions {
  const all = [...diagnostics];
  const ids = new Set<string>();
  for (const { line, question, fault } of read) {
    if (!isSoundQuestion(question)) {
      all.push({ line, fault, found: short(String((question as Partial<Question>).prompt)) });
    } else if (ids.has(question.id)) {
      all.push({ line, fault: 'same-id', found: question.id });
    } else {
      ids.add(question.id);
    }
  }
  if (read.length > MOST_QUESTIONS) {
    all.push({ line: 0, fault: 'too-large', found: String(read.length) });
  }
  if (read.length === 0 && all.length === 0) all.push({ line: 1, fault: 'no-question', found: '' });
  const inOrder = all.sort((left, right) => left.line - right.line);
  return inOrder.length > 0
    ? { ok: false, diagnostics: inOrder }
    : { ok: true, questions: read.map(({ question }) => question) };
}

export function short(text: string): string {
  return text.length > MOST_FOUND ? `${text.slice(0, MOST_FOUND)}…` : text;
}

/** An id of what a question says, for one that came without an id. */
function idOf({ id: _id, ...portable }: Portable): string {
  return `own-${slugOf(JSON.stringify(portable))}`;
}

function placed(question: ReturnType<typeof fromPortable>): Question {
  return { ...question, url: '', chapter: OWN_CHAPTER, evidenceUrl: '' };
}

function faultOf(portable: Portable): ImportFault {
  const hasRight = portable.form !== 'choices' || portable.choices.some(({ isRight }) => isRight);
  return hasRight ? 'not-sound' : 'no-right-answer';
}
