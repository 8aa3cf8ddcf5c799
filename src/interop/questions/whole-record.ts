/**
 * The whole of a question of ours, carried in a comment of another format: what the format itself
 * cannot say (ids, reasons, evidence) comes back with it, as long as what it does say is unchanged.
 */

import { isSoundQuestion } from '../../domain/assignments/assignment-file.ts';
import type { Question } from '../../domain/questions/question.ts';
import type { Incoming } from './portable.ts';

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
 * The question that a comment carries, as long as the format, written anew, would show what stands
 * beside it. Where words were changed in the file, they are changed in the question, which keeps the
 * rest; nothing comes of a comment whose question is another one by now.
 */
export function fromComment(
  comment: string,
  beside: Incoming,
  reread: (question: Question) => Incoming | undefined,
): Question | undefined {
  const [, json] = WHOLE.exec(comment.trim()) ?? [];
  if (json === undefined) return undefined;
  try {
    const question: unknown = JSON.parse(json);
    if (!isSoundQuestion(question)) return undefined;
    const shown = reread(question);
    if (JSON.stringify(shown) === JSON.stringify(beside)) return question;
    const changes = changedWords(shown, beside);
    if (changes) notePrompt(question.prompt, changes);
    const changed = changes && (withWords(question, changes) as Question);
    return changed && JSON.stringify(reread(changed)) === JSON.stringify(beside)
      ? changed
      : undefined;
  } catch {
    return undefined;
  }
}

/** Which texts stand in place of which, where nothing but texts differs; `undefined` where more does. */
function changedWords(from: unknown, to: unknown): Map<string, string> | undefined {
  const changes = new Map<string, string>();
  const isSame = (left: unknown, right: unknown): boolean => {
    if (typeof left === 'string' && typeof right === 'string') {
      if (left !== right) changes.set(left, right);
      return true;
    }
    if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) {
      return left === right;
    }
    const names = Object.keys(left);
    return (
      names.length === Object.keys(right).length &&
      names.every((name) => isSame(left[name as never], right[name as never]))
    );
  };
  return isSame(from, to) ? changes : undefined;
}

/** A prompt may have something behind it that the format cannot say elsewhere, and that is no part of it. */
function notePrompt(prompt: string, changes: Map<string, string>): void {
  for (const [from, to] of changes) {
    const behind = from.startsWith(`${prompt} `) ? from.slice(prompt.length) : '';
    if (behind !== '' && to.endsWith(behind)) changes.set(prompt, to.slice(0, -behind.length));
  }
}

function withWords(value: unknown, changes: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return changes.get(value) ?? value;
  if (Array.isArray(value)) return value.map((member) => withWords(member, changes));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      // What a question is called and how it is judged are no words of it.
      name === 'id' || name === 'kind' ? inner : withWords(inner, changes),
    ]),
  );
}
