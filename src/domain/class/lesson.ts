/**
 * A lesson together, after peer instruction (Mazur 1997): a question is put, everybody votes alone,
 * neighbours discuss, everybody votes once more, the answer is shown.
 */

export const STAGES = ['waiting', 'vote', 'discuss', 'vote-again', 'shown'] as const;
export type Stage = (typeof STAGES)[number];

/** Where a lesson stands. `question` is the id of what is asked; none while the class waits. */
export interface Lesson {
  stage: Stage;
  question: string | null;
}

export const BEFORE_LESSON: Lesson = { stage: 'waiting', question: null };

/** Where each stage may lead with the same question. */
const NEXT: Record<Stage, readonly Stage[]> = {
  waiting: ['vote'],
  vote: ['discuss', 'shown'],
  discuss: ['vote-again', 'shown'],
  'vote-again': ['shown'],
  shown: [],
};

/**
 * Whether a lesson may go from one state to another: on with the same question, or to any other
 * question's first vote, or back to waiting. A question that was shown is not voted on again.
 */
export function mayFollow(
  from: Lesson,
  to: Lesson,
  { questions, shown }: { questions: readonly string[]; shown: readonly string[] },
): boolean {
  if (to.stage === 'waiting') return to.question === null;
  if (to.question === null || !questions.includes(to.question)) return false;
  if (to.question === from.question) return NEXT[from.stage].includes(to.stage);
  return to.stage === 'vote' && !shown.includes(to.question);
}

/** Which of the two votes a stage is; none where nobody votes. */
export function roundOf(stage: Stage): 1 | 2 | undefined {
  return stage === 'vote' ? 1 : stage === 'vote-again' ? 2 : undefined;
}

/** What a lesson may do next with its question, the usual first. */
export function nextStages({ stage }: Lesson): readonly Stage[] {
  return NEXT[stage];
}
