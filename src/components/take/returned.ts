/** Work that a teacher has given back, opened with the questions that it is about. */

import type { AssignedQuestions } from '../../browser/fetching/load-course-questions.ts';
import type { ReturnedWork } from '../../domain/class/returned-work.ts';

export interface OpenedReturn {
  work: ReturnedWork;
  asked: AssignedQuestions;
  /** The ids of the course's questions that were not answered in full. */
  missed: string[];
}

/** Opens it; rejects where the course's questions cannot be fetched. */
export async function openReturned(
  work: ReturnedWork,
  loadQuestions: (ids: readonly string[]) => Promise<AssignedQuestions>,
): Promise<OpenedReturn> {
  const asked = await loadQuestions(work.answers.map(({ question }) => question));
  const inCourse = new Set(asked.questions.map(({ id }) => id));
  return {
    work,
    asked: { ...asked, questions: [...asked.questions, ...work.own] },
    missed: work.answers
      .filter(({ question, share }) => share !== null && share < 1 && inCourse.has(question))
      .map(({ question }) => question),
  };
}
