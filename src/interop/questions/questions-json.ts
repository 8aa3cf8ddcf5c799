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
    return refused('not-readable', (error as Error).message);
  }
  if (file['format'] !== FORMAT) return refused('other-format', String(file['format']));
  if (file['version'] !== VERSION) return refused('later-version', String(file['version']));
  const questions = Array.isArray(file['questions']) ? (file['questions'] as unknown[]) : [];
  if (questions.length === 0) return refused('no-question', '');
  return checkQuestions(
    questions.map((question) => ({ line: 0, question: question as Question, fault: 'not-sound' })),
  );
}

function refused(fault: ImportProblem['fault'], found: string): ReadQuestions {
  return { ok: false, problems: [{ line: 0, fault, found: short(found) }] };
}
