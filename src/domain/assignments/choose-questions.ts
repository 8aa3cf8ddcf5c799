/** Choosing the questions of an assignment, and how long they take. */

import { kindOf } from '../questions/kinds.ts';
import type { KindName, Level, Question } from '../questions/question.ts';
import { seededShuffle } from '../text/seeded-shuffle.ts';

/** The chapter of a teacher's own questions: no part of the course. */
export const OWN_CHAPTER = 'own';

/** Where a question is found among what can be asked: its chapter, or the set of a teacher's own. */
export function groupOf({ chapter, set }: Pick<Question, 'chapter' | 'set'>): string {
  return set === undefined ? chapter : `${OWN_CHAPTER}/${set}`;
}

/** A question as a teacher's own: it is no question of the course any more, and has no place in it. */
export function ownCopy(question: Question): Question {
  return { ...question, chapter: OWN_CHAPTER, url: '', evidenceUrl: '' };
}

/** Whether a group is of a teacher's own questions, in a set or in none. */
export function isOwnGroup(group: string): boolean {
  return group === OWN_CHAPTER || group.startsWith(`${OWN_CHAPTER}/`);
}

/** What a teacher narrows the questions down by; an empty list leaves that open. */
export interface QuestionFilter {
  chapters: readonly string[];
  /** As `<chapter>/<objective>`. */
  objectives: readonly string[];
  levels: readonly Level[];
  kinds: readonly KindName[];
}

/**
 * The questions that fit all that the filter asks for, in the order of the course. Without a chapter
 * that is the whole course; a teacher's own questions are asked when they are asked for.
 */
export function filterQuestions(
  questions: readonly Question[],
  { chapters, objectives, levels, kinds }: QuestionFilter,
): Question[] {
  const fits = <T>(wanted: readonly T[], value: T) => wanted.length === 0 || wanted.includes(value);
  return questions.filter((question) => {
    const { chapter, objective, level, kind } = question;
    const isOwn = chapter === OWN_CHAPTER;
    return (
      (chapters.length === 0 ? !isOwn : chapters.includes(groupOf(question))) &&
      fits(objectives, `${chapter}/${objective}`) &&
      fits(levels, level) &&
      fits(kinds, kind)
    );
  });
}

/**
 * `count` questions, or all if there are fewer, spread as evenly as can be: first over the chapters,
 * then over the objectives, the levels and the kinds. The same seed chooses the same, in the order of
 * the course.
 */
export function balancedQuestions(
  questions: readonly Question[],
  count: number,
  seed: string,
): Question[] {
  const left = seededShuffle(questions, `balanced/${seed}`).map((question) => ({
    question,
    traits: traitsOf(question),
  }));
  const chosen = new Set<Question>();
  const used = new Map<string, number>();
  const weightsOf = (traits: readonly string[]) => traits.map((trait) => used.get(trait) ?? 0);
  while (chosen.size < count && left.length > 0) {
    let best = 0;
    let least = weightsOf(left[0]!.traits);
    for (let at = 1; at < left.length; at += 1) {
      const weights = weightsOf(left[at]!.traits);
      if (isBefore(weights, least)) [best, least] = [at, weights];
    }
    const [picked] = left.splice(best, 1);
    if (!picked) break;
    chosen.add(picked.question);
    for (const trait of picked.traits) used.set(trait, (used.get(trait) ?? 0) + 1);
  }
  return questions.filter((question) => chosen.has(question));
}

function traitsOf({ chapter, objective, level, kind }: Question): string[] {
  return [`chapter ${chapter}`, `objective ${chapter}/${objective}`, `level ${level}`, kind];
}

/** Whether the first of two lists of numbers comes before the second, compared from the left. */
function isBefore(left: readonly number[], right: readonly number[]): boolean {
  const at = left.findIndex((weight, index) => weight !== right[index]);
  return at !== -1 && (left[at] ?? 0) < (right[at] ?? 0);
}

/** Whole minutes that the questions take together. */
export function answeringMinutes(questions: readonly Pick<Question, 'kind'>[]): number {
  return Math.ceil(questions.reduce((sum, question) => sum + kindOf(question).minutes, 0));
}
