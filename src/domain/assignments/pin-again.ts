import { questionDigest } from '../questions/question-digest.ts';
import type { Question } from '../questions/question.ts';
import type { Assignment } from './assignment.ts';

/**
 * The assignment pinned to its questions as they read now. Those that are not among `questions` are
 * left out, also of its groups, its points and of what is drawn.
 */
export function pinAgain(assignment: Assignment, questions: readonly Question[]): Assignment {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const { draw, groups, points, ...plain } = assignment;
  const pinned = assignment.questions.flatMap(({ id }) => {
    const question = byId.get(id);
    return question ? [{ id, digest: questionDigest(question) }] : [];
  });
  return {
    ...plain,
    questions: pinned,
    ...(draw !== undefined && { draw: Math.min(draw, pinned.length) }),
    ...(groups && {
      groups: groups.map((group) => ({
        ...group,
        questions: group.questions.filter((id) => byId.has(id)),
      })),
    }),
    ...(points && {
      points: Object.fromEntries(Object.entries(points).filter(([id]) => byId.has(id))),
    }),
  };
}
