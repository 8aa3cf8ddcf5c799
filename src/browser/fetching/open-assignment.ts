import type { Assignment } from '../../domain/assignments/assignment.ts';
import type { Question } from '../../domain/questions/question.ts';
import type { AssignedQuestions } from './load-course-questions.ts';

export interface AssignmentSources {
  /** The course's questions of these ids. */
  loadQuestions: (ids: readonly string[]) => Promise<AssignedQuestions>;
  /** Those that came with the assignment's file, if it came as one. */
  questionsOf: (assignment: string) => Promise<Question[] | undefined>;
}

/**
 * What an assignment asks: its questions as they came with its file, however the course has changed
 * since, or else as the course has them. Rejects when they cannot be had.
 */
export async function openAssignment(
  { id, questions }: Pick<Assignment, 'id' | 'questions'>,
  { loadQuestions, questionsOf }: AssignmentSources,
): Promise<AssignedQuestions> {
  const [loaded, brought] = await Promise.all([
    loadQuestions(questions.map((question) => question.id)),
    questionsOf(id),
  ]);
  return brought ? { ...loaded, questions: brought, unknown: [] } : loaded;
}
