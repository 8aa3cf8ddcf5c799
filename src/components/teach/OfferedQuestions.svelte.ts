/** The questions of the course that an assignment is put together from. */

import type { QuizFile } from '../../course/files/quiz-file.ts';
import type { Draft } from '../../domain/assignments/draft.ts';
import { MOST_ON_A_PAGE } from '../../domain/lists/most-on-a-page.ts';
import type { Question } from '../../domain/questions/question.ts';

type OfCourse = Pick<QuizFile, 'questions' | 'objectives'>;

/** Loads the questions of chapters by the chapters' ids. */
export type LoadChapters = (ids: readonly string[]) => Promise<OfCourse>;

export class OfferedQuestions {
  readonly #load: LoadChapters;
  readonly #chapters: readonly string[];
  /** Whether there are too many chapters for the questions of all to be fetched: they come as asked for. */
  readonly isLarge: boolean;

  loaded: OfCourse | undefined = $state.raw();

  constructor(load: LoadChapters, chapters: readonly { id: string }[]) {
    this.#load = load;
    this.#chapters = chapters.map(({ id }) => id);
    this.isLarge = chapters.length > MOST_ON_A_PAGE.chaptersAtOnce;
  }

  /** Loads all of a course that is not large. */
  async open(): Promise<void> {
    this.loaded = this.isLarge
      ? { questions: [], objectives: {} }
      : await this.#load(this.#chapters);
  }

  /** Loads what is missing of chapters; rejects when it cannot be fetched. */
  async fetch(chapters: readonly string[]): Promise<void> {
    const there = new Set(this.loaded?.questions.map(({ chapter }) => chapter));
    const missing = this.#chapters.filter((id) => chapters.includes(id) && !there.has(id));
    if (missing.length > 0) this.#add(await this.#load(missing));
  }

  /** What a draft can ask: of a large course, of the chapters that it asks about. */
  to({ filter, picked }: Pick<Draft, 'filter' | 'picked'>): Question[] {
    const { questions = [] } = this.loaded ?? {};
    if (!this.isLarge) return questions;
    const wanted = new Set([...filter.chapters, ...picked]);
    return questions.filter(({ id, chapter }) => wanted.has(chapter) || wanted.has(id));
  }

  /** In the order of the course, each once, whichever chapter came first. */
  #add({ questions, objectives }: OfCourse): void {
    const all = [...(this.loaded?.questions ?? []), ...questions];
    const ofChapter = Map.groupBy(
      new Map(all.map((question) => [question.id, question])).values(),
      ({ chapter }) => chapter,
    );
    this.loaded = {
      questions: this.#chapters.flatMap((id) => ofChapter.get(id) ?? []),
      objectives: { ...this.loaded?.objectives, ...objectives },
    };
  }
}
