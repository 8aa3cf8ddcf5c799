/** What reading a file of questions comes to: all of its questions, or all that is wrong with it. */

import { isSoundQuestion } from '../../domain/assignments/assignment-file.ts';
import type { Question } from '../../domain/quiz/question.ts';
import { fromPortable, OWN_CHAPTER, type Portable } from './portable.ts';
import { fromComment } from './whole-record.ts';

export const IMPORT_FAULTS = [
  'empty',
  'too-large',
  'not-readable',
  'other-format',
  'later-version',
  'unknown-kind',
  'no-question',
  'no-right-answer',
  'not-sound',
  'wrong-columns',
  'same-id',
] as const;
export type ImportFault = (typeof IMPORT_FAULTS)[number];

export interface ImportProblem {
  /** The line of the file, from 1; 0 where a file has no lines to speak of. */
  line: number;
  fault: ImportFault;
  /** What stands there. */
  found: string;
}

export type ReadQuestions =
  { ok: true; questions: Question[] } | { ok: false; problems: ImportProblem[] };

/** A question as a reader found it: in a form, with the line it begins on and a comment before it. */
export interface FoundQuestion {
  line: number;
  portable: Portable;
  comment?: string | undefined;
}

export const MOST_CHARACTERS = 2_000_000;
const MOST_QUESTIONS = 1000;
const MOST_FOUND = 80;

/** The problem of a file that is too large or empty before it is read; nothing when it is neither. */
export function sizeProblem(text: string): ImportProblem | undefined {
  if (text.length > MOST_CHARACTERS) {
    return { line: 0, fault: 'too-large', found: `${text.length}` };
  }
  return text.trim() === '' ? { line: 0, fault: 'empty', found: '' } : undefined;
}

/** Makes questions of what was found; one that cannot be asked is a problem, and then none is taken. */
export function finishReading(
  found: readonly FoundQuestion[],
  problems: readonly ImportProblem[],
): ReadQuestions {
  const all = [...problems];
  const questions: Question[] = [];
  const ids = new Map<string, number>();
  for (const { line, portable, comment } of found) {
    const whole = comment === undefined ? undefined : fromComment(comment, portable);
    const question = whole ?? placed(fromPortable(portable));
    const seen = ids.get(question.id);
    if (!isSoundQuestion(question)) {
      all.push({ line, fault: faultOf(portable), found: short(portable.prompt) });
    } else if (seen !== undefined) {
      all.push({ line, fault: 'same-id', found: question.id });
    }
    ids.set(question.id, line);
    questions.push(question);
  }
  if (questions.length > MOST_QUESTIONS) {
    all.push({ line: 0, fault: 'too-large', found: String(questions.length) });
  }
  if (questions.length === 0 && all.length === 0) {
    all.push({ line: 1, fault: 'no-question', found: '' });
  }
  const inOrder = all.sort((left, right) => left.line - right.line);
  return inOrder.length > 0 ? { ok: false, problems: inOrder } : { ok: true, questions };
}

/** An id made of a prompt, for a question that came without one. */
export function idOf(prompt: string, at: number): string {
  const slug = prompt
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `own-${at + 1}${slug === '' ? '' : `-${slug}`}`;
}

export function short(text: string): string {
  return text.length > MOST_FOUND ? `${text.slice(0, MOST_FOUND)}…` : text;
}

function placed(question: ReturnType<typeof fromPortable>): Question {
  return { ...question, url: '', chapter: OWN_CHAPTER, evidenceUrl: '' };
}

function faultOf(portable: Portable): ImportFault {
  const hasRight = portable.form !== 'choices' || portable.choices.some(({ isRight }) => isRight);
  return hasRight ? 'not-sound' : 'no-right-answer';
}
