/** A practice that a reader puts together: what is asked, as an address holds it, so that it is a link. */

import type { HistoryRecord } from '../attempts/records.ts';
import { MOST_ON_A_PAGE } from '../lists/most-on-a-page.ts';
import type { Question } from './question.ts';
import { seededShuffle } from '../text/seeded-shuffle.ts';

export interface PracticeChoice {
  /** Slugs of chapters; none means all. */
  chapters: string[];
  /** How many questions at most; 0 means all there are. */
  length: number;
  missedOnly: boolean;
  tellsAtEnd: boolean;
  /** The same seed gives everybody the same questions in the same order. */
  seed: number;
}

export const LENGTHS = [5, 10, 20, 0] as const;
export const FIRST_CHOICE: PracticeChoice = {
  chapters: [],
  length: 10,
  missedOnly: false,
  tellsAtEnd: false,
  seed: 1,
};
const MOST_SEEDS = 1_000_000;
const SLUG = /^[a-z0-9-]{1,80}$/;

/** The choice that a query such as `?chapters=origins&length=5` describes; what it cannot mean is left out. */
export function parsePractice(query: string): PracticeChoice {
  const params = new URLSearchParams(query);
  const length = Number(params.get('length') ?? FIRST_CHOICE.length);
  const seed = Number(params.get('seed') ?? FIRST_CHOICE.seed);
  return {
    chapters: (params.get('chapters') ?? '').split(',').filter((slug) => SLUG.test(slug)),
    length: LENGTHS.find((candidate) => candidate === length) ?? FIRST_CHOICE.length,
    missedOnly: params.get('missed') === '1',
    tellsAtEnd: params.get('tell') === 'end',
    seed: Number.isInteger(seed) && seed > 0 && seed < MOST_SEEDS ? seed : FIRST_CHOICE.seed,
  };
}

/** The query for a choice, beginning with `?`. */
export function formatPractice(choice: PracticeChoice): string {
  const params = new URLSearchParams();
  if (choice.chapters.length > 0) params.set('chapters', choice.chapters.join(','));
  params.set('length', String(choice.length));
  if (choice.missedOnly) params.set('missed', '1');
  if (choice.tellsAtEnd) params.set('tell', 'end');
  params.set('seed', String(choice.seed));
  return `?${params.toString()}`;
}

/** Whether the choice asks from a chapter. */
export function asksFrom({ chapters }: Pick<PracticeChoice, 'chapters'>, chapter: string): boolean {
  return chapters.length === 0 || chapters.includes(chapter);
}

/**
 * The choice with a chapter of `all` taken in, or left out if it was in. The last one stays: none
 * would mean all.
 */
export function toggleChapter(
  choice: PracticeChoice,
  chapter: string,
  all: readonly string[],
): PracticeChoice {
  const on = all.filter((candidate) => asksFrom(choice, candidate) !== (candidate === chapter));
  if (on.length === 0) return choice;
  return { ...choice, chapters: on.length === all.length ? [] : on };
}

/** The chapters that the choice asks from, in their order: of more than `most` those that its seed draws. */
export function practiceChapters(
  all: readonly string[],
  choice: Pick<PracticeChoice, 'chapters' | 'seed'>,
  most: number = MOST_ON_A_PAGE.chaptersAtOnce,
): string[] {
  const asked = all.filter((chapter) => asksFrom(choice, chapter));
  if (asked.length <= most) return asked;
  const drawn = new Set(seededShuffle(asked, `practice chapters ${choice.seed}`).slice(0, most));
  return asked.filter((chapter) => drawn.has(chapter));
}

/** The ids of the questions that were not wholly right the last time. */
export function missedIds(history: ReadonlyMap<string, HistoryRecord>): Set<string> {
  return new Set([...history].filter(([, { lastShare }]) => lastShare < 1).map(([id]) => id));
}

/** The questions of the practice, in its order; `missed` are the ids that count as missed. */
export function practiceQuestions(
  questions: readonly Question[],
  { chapters, length, missedOnly, seed }: PracticeChoice,
  missed: ReadonlySet<string>,
): Question[] {
  const chosen = questions.filter(
    ({ id, chapter }) => asksFrom({ chapters }, chapter) && (!missedOnly || missed.has(id)),
  );
  const shuffled = seededShuffle(chosen, `practice ${seed}`);
  return length === 0 ? shuffled : shuffled.slice(0, length);
}

/** The name under which the answers of a practice are kept: another choice is another practice. */
export function practiceName(choice: PracticeChoice): string {
  return `practice${formatPractice(choice)}`;
}
