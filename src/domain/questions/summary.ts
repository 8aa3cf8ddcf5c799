/** What a finished quiz says: what was known by objective, what to read again, where one was sure and wrong. */

import type { Confidence } from '../attempts/confidence.ts';
import type { Grade } from './grade.ts';
import type { Question } from './question.ts';

export interface AnsweredQuestion {
  question: Question;
  grade: Grade;
  confidence: Confidence | null;
}

interface ObjectiveResult {
  /** `<chapter>/<objective>`. */
  objective: string;
  /** The share of the points, from 0 to 1. */
  share: number;
  questions: number;
}

export interface QuizSummary {
  objectives: ObjectiveResult[];
  /** Each place once, the one that cost most points first. */
  readAgain: { url: string; prompts: string[]; lost: number }[];
  sureAndWrong: Question[];
}

/** The summary of the answered questions; unanswered ones are left out. */
export function summarise(all: readonly AnsweredQuestion[]): QuizSummary {
  const graded = all.flatMap(({ question, grade, confidence }) =>
    grade.state === 'graded' ? [{ question, confidence, share: grade.points / grade.total }] : [],
  );
  const objectives = new Map<string, { sum: number; questions: number }>();
  const places = new Map<string, { prompts: string[]; lost: number }>();
  for (const { question, share } of graded) {
    const objective = `${question.chapter}/${question.objective}`;
    const before = objectives.get(objective) ?? { sum: 0, questions: 0 };
    objectives.set(objective, { sum: before.sum + share, questions: before.questions + 1 });
    // What is to be read again has a place, unless the question is not the course's own.
    if (share === 1 || question.evidenceUrl === '') continue;
    const place = places.get(question.evidenceUrl) ?? { prompts: [], lost: 0 };
    places.set(question.evidenceUrl, {
      prompts: [...place.prompts, question.prompt],
      lost: place.lost + 1 - share,
    });
  }
  return {
    objectives: [...objectives]
      .map(([objective, { sum, questions }]) => ({ objective, share: sum / questions, questions }))
      .sort((left, right) => left.share - right.share),
    readAgain: [...places]
      .map(([url, place]) => ({ url, ...place }))
      .sort((left, right) => right.lost - left.lost),
    sureAndWrong: graded
      .filter(({ confidence, share }) => confidence === 'sure' && share < 1)
      .map(({ question }) => question),
  };
}
