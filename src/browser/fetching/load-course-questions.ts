/** Fetches questions of the course: all of them, or those of an assignment and no more. */

import type { QuizFile } from '../../course/files/quiz-file.ts';
import { fetchProgressOutline, fetchQuiz } from './site-files.ts';
import * as routes from '../../routes.ts';

/** The questions of the chapters, in the order of the course. Rejects when they cannot be fetched. */
export async function loadChapters(chapters: readonly string[]): Promise<QuizFile> {
  const quizzes = await Promise.all(chapters.map((id) => fetchQuiz(routes.quizFile(id))));
  const [first] = quizzes;
  if (!first) throw new Error('No chapter was asked for.');
  return {
    messages: first.messages,
    questions: quizzes.flatMap(({ questions }) => questions),
    objectives: Object.assign({}, ...quizzes.map(({ objectives }) => objectives)) as Record<
      string,
      string
    >,
    names: Object.assign({}, ...quizzes.map(({ names }) => names)) as QuizFile['names'],
  };
}

/** The ids of the chapters in which questions stand, in the order of the course. */
export async function chaptersWith(ids: ReadonlySet<string>): Promise<string[]> {
  const { chapters } = await fetchProgressOutline();
  return chapters
    .filter(({ questions }) => questions.some((id) => ids.has(id)))
    .map(({ id }) => id);
}

export interface AssignedQuestions extends QuizFile {
  /** Ids that the course does not have any more. */
  unknown: string[];
}

/** The questions of the given ids, in that order, with the chapters that they are in. */
export async function loadQuestions(ids: readonly string[]): Promise<AssignedQuestions> {
  const needed = await chaptersWith(new Set(ids));
  // With no question left in the course, its words are needed all the same.
  const loaded = await loadChapters(needed.length > 0 ? needed : await firstChapter());
  const known = new Map(loaded.questions.map((question) => [question.id, question]));
  return {
    ...loaded,
    questions: ids.flatMap((id) => known.get(id) ?? []),
    unknown: ids.filter((id) => !known.has(id)),
  };
}

async function firstChapter(): Promise<string[]> {
  const { chapters } = await fetchProgressOutline();
  return chapters.slice(0, 1).map(({ id }) => id);
}
