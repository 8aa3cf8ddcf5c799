/** Questions as JSON of our own, whole. */

import type { Question } from '../../domain/questions/question.ts';
import type { QuestionSet } from './question-set.ts';
import {
  checkQuestions,
  refusedWhole,
  short,
  sizeDiagnostic,
  type ImportDiagnostic,
  type ReadQuestions,
} from './read-questions.ts';

/** The format's name begins with a course's id: questions of one course are questions in another. */
const FORMAT = /^[a-z0-9-]+-questions$/;
const VERSION = 1;

export function questionsToJson(
  questions: readonly Question[],
  { course }: Pick<QuestionSet, 'course'>,
): string {
  const format = `${course.id}-questions`;
  return `${JSON.stringify({ format, version: VERSION, questions }, null, 1)}\n`;
}

/** The questions of such a file, and what could not be read of it. Never throws. */
export function readQuestionsJson(text: string): ReadQuestions {
  const tooMuch = sizeDiagnostic(text);
  if (tooMuch) return refusedWhole(tooMuch);
  let file: Record<string, unknown>;
  try {
    file = (JSON.parse(text.replace(/^\uFEFF/, '')) ?? {}) as Record<string, unknown>;
  } catch (error) {
    return refusedWhole(unreadable(text, (error as Error).message));
  }
  if (!FORMAT.test(String(file['format']))) return refused('other-format', String(file['format']));
  if (file['version'] !== VERSION) return refused('later-version', String(file['version']));
  const questions = Array.isArray(file['questions']) ? (file['questions'] as unknown[]) : [];
  if (questions.length === 0) return refused('no-question', '');
  let from = 0;
  return checkQuestions(
    (questions as Question[]).map((question) => {
      const at = placeOfId(text, (question as Question | null)?.id, from);
      from = at + 1;
      return { line: text.slice(0, at).split('\n').length, question, fault: 'not-sound' };
    }),
  );
}

/** Where, from a place on, the id of a question stands; that place itself, where it has none. */
function placeOfId(text: string, id: string | undefined, from: number): number {
  const places = [': ', ':'].map((gap) => text.indexOf(`"id"${gap}${JSON.stringify(id)}`, from));
  const found = id === undefined ? [] : places.filter((at) => at >= 0);
  return found.length > 0 ? Math.min(...found) : from;
}

/** Where the text ceases to be JSON, as far as the browser says; its own words stay with it. */
function unreadable(text: string, message: string): ImportDiagnostic {
  const [, position] = /position (\d+)/.exec(message) ?? [];
  const [, told] = /line (\d+)/.exec(message) ?? [];
  const before = text.slice(0, position === undefined ? text.length : Number(position));
  const line = told === undefined ? before.split('\n').length : Number(told);
  const found = text.split('\n')[line - 1]?.trim() ?? '';
  return { line, fault: 'not-readable', found: short(found) };
}

function refused(fault: ImportDiagnostic['fault'], found: string): ReadQuestions {
  return refusedWhole({ line: 1, fault, found: short(found) });
}
