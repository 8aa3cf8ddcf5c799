/**
 * The whole of a question of ours, carried in a comment of another format: what the format itself
 * cannot say (ids, reasons, evidence) comes back with it, as long as what it does say is unchanged.
 */

import { isSoundQuestion } from '../../domain/assignments/assignment-file.ts';
import type { Question } from '../../domain/questions/question.ts';
import type { Portable } from './portable.ts';

/** The id of the course that the question is from, then the question. */
const WHOLE = /^[a-z0-9-]+ (\{.*)$/s;

/** One line of text without `--`, which XML forbids in a comment, and without control characters. */
export function toComment(question: Question, courseId: string): string {
  const json = JSON.stringify(question)
    .replaceAll('--', '-\\u002d')
    .replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, escaped)
    .replace(/-$/, '\\u002d');
  return `${courseId} ${json}`;
}

function escaped(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

/** Whether a comment looks as if it carried a question. */
export function isWholeRecord(comment: string): boolean {
  return WHOLE.test(comment.trim());
}

/**
 * The question that a comment carries, if the format, written anew, would show what stands beside it:
 * whatever was changed in the file counts.
 */
export function fromComment(
  comment: string,
  beside: Portable,
  reread: (question: Question) => Portable | undefined,
): Question | undefined {
  const [, json] = WHOLE.exec(comment.trim()) ?? [];
  if (json === undefined) return undefined;
  try {
    const question: unknown = JSON.parse(json);
    if (!isSoundQuestion(question)) return undefined;
    return JSON.stringify(reread(question)) === JSON.stringify(beside) ? question : undefined;
  } catch {
    return undefined;
  }
}
