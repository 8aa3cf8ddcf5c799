import type { Grade } from '../questions/grade.ts';
import { gradeAnswer, kindOf } from '../questions/kinds.ts';
import type { Question } from '../questions/question.ts';

/**
 * The grade of an answer that was handed in, `null` for none. An answer in one's own words is judged
 * by the teacher, who found the criteria `met`, not by what the student thought of it.
 */
export function gradeSubmitted(
  question: Question,
  answer: unknown,
  met: readonly string[] | null = null,
): Grade {
  if (answer === null) return { state: 'unanswered' };
  const kind = kindOf(question);
  return gradeAnswer(question, kind.judged ? kind.judged(answer, met) : answer);
}
