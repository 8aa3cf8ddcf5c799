import type { Grade } from '../quiz/grade.ts';
import { gradeAnswer } from '../quiz/kinds.ts';
import type { Question } from '../quiz/question.ts';

/**
 * The grade of an answer that was handed in, `null` for none. An answer in one's own words is judged
 * by the teacher, who found the criteria `met`, not by what the student thought of it.
 */
export function gradeHanded(
  question: Question,
  answer: unknown,
  met: readonly string[] | null = null,
): Grade {
  if (answer === null) return { state: 'unanswered' };
  return gradeAnswer(question, question.kind === 'open' ? { ...answer, met } : answer);
}
