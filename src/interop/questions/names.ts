/** What a question is called, and where it is sorted, in systems that keep many. */

import { OWN_CHAPTER } from '../../domain/assignments/choose-questions.ts';
import type { Question } from '../../domain/questions/question.ts';
import type { SetNames } from './question-set.ts';

const MOST_TITLE = 60;

/** The first words of a prompt: in a list of questions, an id says nothing. */
export function titleOf({ prompt }: { prompt: string }): string {
  const words = prompt.replace(/\s+/g, ' ').trim();
  if (words.length <= MOST_TITLE) return words;
  const cut = words.slice(0, MOST_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST_TITLE / 2)).trim()}…`;
}

/** The names of the categories above a question, the widest first: course, chapter, objective. */
export function categoryOf(
  { chapter, objective, set }: Question,
  { course, chapters = {}, objectives = {} }: SetNames,
): string[] {
  const own = set === undefined ? [] : [set];
  const inChapter =
    chapter === OWN_CHAPTER
      ? own
      : [chapters[chapter] ?? chapter, objectives[`${chapter}/${objective}`] ?? objective];
  // Moodle parts categories at a slash; two of them are one that is meant.
  return ['$course$', 'top', course.name || course.id, ...inChapter].map((name, at) =>
    at < 2 ? name : name.replaceAll('/', '//'),
  );
}
