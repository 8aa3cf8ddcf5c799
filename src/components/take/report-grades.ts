import { tellsGrades } from '../../domain/assignments/assignment-attempt.ts';
import type { GivenAssignment } from '../../domain/assignments/assignment-link.ts';
import { gradeSubmitted } from '../../domain/assignments/grade-submitted.ts';
import type { Result } from '../../domain/assignments/result.ts';
import type { Question } from '../../domain/questions/question.ts';
import type { QuizKeeper } from '../questions/keep-quiz.ts';

/** What was missed comes into the review when the student may know it. */
export function reportGrades(
  { given, questions }: { given: GivenAssignment; questions: readonly Question[] },
  result: Result,
  keeper: QuizKeeper | undefined,
): void {
  if (!tellsGrades(given.assignment, result.handedInAtMs)) return;
  const answers = new Map(result.answers.map((answer) => [answer.question, answer]));
  for (const question of questions) {
    const given = answers.get(question.id);
    // What this student was not asked was not missed.
    if (!given) continue;
    keeper?.onresult(question, gradeSubmitted(question, given.answer), given.confidence);
  }
}
