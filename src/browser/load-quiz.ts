/** Fetches the questions of a quiz, once for each address however often it is asked. */

import type { EvidenceNames } from '../domain/quiz/evidence-links.ts';
import type { Question } from '../domain/quiz/question.ts';
import type { QuizWords } from '../domain/quiz/quiz-words.ts';

export interface LoadedQuiz {
  questions: Question[];
  /** What each objective says, by `<chapter>/<objective>`. */
  objectives: Record<string, string>;
  names: EvidenceNames;
  words: QuizWords;
}

const loading = new Map<string, Promise<LoadedQuiz>>();

/** The quiz at the address. Rejects when it cannot be fetched; asking again tries again. */
export function loadQuiz(source: string): Promise<LoadedQuiz> {
  const started = loading.get(source) ?? fetchQuiz(source);
  loading.set(source, started);
  started.catch(() => loading.delete(source));
  return started;
}

async function fetchQuiz(source: string): Promise<LoadedQuiz> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source} answered ${response.status}`);
  return (await response.json()) as LoadedQuiz;
}
