/** Questions as JSON of our own, whole. */

import type { Question } from '../../domain/quiz/question.ts';
import {
  checkQuestions,
  short,
  sizeProblem,
  type ImportProblem,
  type ReadQuestions,
} from './read-questions.ts';

const FORMAT = 'a-negative-peace-questions';
const VERSION = 1;

export function questionsToJson(questions: readonly Question[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, questions }, null, 1)}\n`;
}

/** The questions of such a file, or all that is wrong with it. Never throws. */
export function readQuestionsJson(text: string): ReadQuestions {
  const tooMuch = sizeProblem(text);
  if (tooMuch) return { ok: false, problems: [tooMuch] };
  let file: Record<string, unknown>;
  try {
    file = (JSON.parse(text.replace(/^\uFEFF/, '')) ?? {}) as Record<string, unknown>;
  } catch (error) {
    return { ok: false, problems: [unreadable(text, (error as Error).message)] };
  }
  if (file['format'] !== FORMAT) return refused('other-format', String(file['format']));
  if (file['version'] !== VERSION) return refused('later-version', String(file['version']));
  const questions = Array.isArray(file['questions']) ? (file['questions'] as unknown[]) : [];
  if (questions.length === 0) return refused('no-question', '');
  return checkQuestions(
    (questions as Question[]).map((question) => ({
      line: lineOf(text, question),
      question,
      fault: 'not-sound',
    })),
  );
}

/** The line on which the id of a question stands; the first, where it has none. */
function lineOf(text: string, question: Partial<Question> | null): number {
  const at = text.indexOf(JSON.stringify(question?.id ?? ''));
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}

/** Where the text ceases to be JSON, as far as the browser says; its own words stay with it. */
function unreadable(text: string, message: string): ImportProblem {
  const [, position] = /position (\d+)/.exec(message) ?? [];
  const [, told] = /line (\d+)/.exec(message) ?? [];
  const before = text.slice(0, position === undefined ? text.length : Number(position));
  const line = told === undefined ? before.split('\n').length : Number(told);
  const found = text.split('\n')[line - 1]?.trim() ?? '';
  return { line, fault: 'not-readable', found: short(found) };
}

function refused(fault: ImportProblem['fault'], found: string): ReadQuestions {
  return { ok: false, problems: [{ line: 1, fault, found: short(found) }] };
}
