/** What grading an answer returns. It never says merely yes or no: each part is judged. */

export interface GradedPart {
  /** The authored id of the choice, step or pair. */
  id: string;
  /** What the part says, so that the judgement can be read by itself. */
  label: string;
  /** `missed`: right, and not chosen. */
  outcome: 'right' | 'wrong' | 'missed';
  /** Why, in the author's words. */
  feedback: string;
}

export type Grade =
  | { state: 'unanswered' }
  /** No answer that the question can have. */
  | { state: 'invalid' }
  /** Given in one's own words, which nobody has judged yet. */
  | { state: 'unjudged' }
  | { state: 'graded'; points: number; total: number; parts: GradedPart[] };

/** The grade of a question that is answered by one thing: `points` of one. */
export function gradedAsOne({
  points,
  ...part
}: { points: number } & Omit<GradedPart, 'outcome'>): Grade {
  return {
    state: 'graded',
    points,
    total: 1,
    parts: [{ ...part, outcome: points === 1 ? 'right' : 'wrong' }],
  };
}

/** Whether a grade is full marks. */
export function isRight(grade: Grade): boolean {
  return grade.state === 'graded' && grade.points === grade.total;
}

/** The share of its points that a grade has, from 0 to 1; what is not graded has none. */
export function shareOf(grade: Grade | undefined): number {
  return grade?.state === 'graded' ? grade.points / grade.total : 0;
}

export interface Score {
  points: number;
  answered: number;
  unjudged: number;
  questions: number;
}

/** The sum of the grades, each question counting one point; what is not graded counts none. */
export function scoreOf(grades: readonly Grade[]): Score {
  const graded = grades.filter((grade) => grade.state === 'graded');
  return {
    points: graded.reduce((sum, grade) => sum + shareOf(grade), 0),
    answered: graded.length,
    unjudged: grades.filter(({ state }) => state === 'unjudged').length,
    questions: grades.length,
  };
}
