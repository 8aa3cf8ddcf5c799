/** What a class has done in all of its assignments. */

import type { AssignedQuestions } from '../../browser/fetching/load-course-questions.ts';
import type { Assignment } from '../../domain/assignments/assignment.ts';
import { readPaperMarks, type PaperMarks } from '../../domain/assignments/paper.ts';
import type { Gradebook } from '../../domain/class/gradebook.ts';
import { ALL_CLASSES } from '../../domain/class/roster.ts';
import { termOf, type Term } from '../../domain/class/term.ts';
import type { Question } from '../../domain/questions/question.ts';

interface TermWorld {
  assignments: readonly Assignment[];
  /** The class that each assignment is for, by its id; left out, the first. */
  classOf: ReadonlyMap<string, string>;
  /** What an assignment asks, and the marks of its papers as they were typed. */
  open: (assignment: Assignment) => Promise<AssignedQuestions & { typed: string }>;
  gradebookOf: (
    assignment: Assignment,
    questions: readonly Question[],
    papers: readonly PaperMarks[],
  ) => Gradebook;
}

/** The term of a class, with what its objectives say. Rejects when an assignment cannot be opened. */
export async function openTerm(
  className: string,
  { assignments, classOf, open, gradebookOf }: TermWorld,
): Promise<{ term: Term; objectives: Record<string, string> }> {
  const isForAll = ({ id }: Assignment) => classOf.get(id) === ALL_CLASSES;
  const ofClass = assignments.filter(
    (assignment) => (classOf.get(assignment.id) ?? '') === className || isForAll(assignment),
  );
  const all = await Promise.all(
    ofClass.map(async (assignment) => {
      const { questions, objectives, typed } = await open(assignment);
      const { marks } = readPaperMarks(typed, questions, assignment);
      const gradebook = gradebookOf(assignment, questions, marks);
      // Of what all classes did, this one's students alone.
      const isShared = isForAll(assignment) && className !== ALL_CLASSES;
      const rows = gradebook.rows.filter(({ match }) => !isShared || match?.state === 'matched');
      return { assignment, questions, gradebook: { ...gradebook, rows }, objectives };
    }),
  );
  const objectives = Object.fromEntries(all.flatMap((result) => Object.entries(result.objectives)));
  return { term: termOf(all), objectives };
}
