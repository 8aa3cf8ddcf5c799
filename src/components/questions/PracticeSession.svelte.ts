/** A practice: chosen by the reader or by an address, and the questions that come of the choice. */

import type { Progress } from '../../browser/storage/progress.ts';
import type { QuizFile } from '../../course/files/quiz-file.ts';
import {
  asksFrom,
  FIRST_CHOICE,
  missedIds,
  practiceChapters,
  practiceName,
  practiceQuestions,
  toggleChapter,
  type PracticeChoice,
} from '../../domain/questions/practice.ts';
import { shownQuestion, type ShownQuestion } from '../../domain/questions/shown-question.ts';
import type { PracticeMessages } from '../../i18n/messages.ts';
import type { QuizKeeper } from './keep-quiz.ts';

/** What a session needs of the world. */
export interface PracticeWorld {
  openProgress: () => Promise<Pick<Progress, 'history'>>;
  /** Loads the questions of chapters by the chapters' ids. */
  loadChapters: (ids: readonly string[]) => Promise<QuizFile>;
  /** The chapters in which questions stand, by the questions' ids. */
  chaptersWith: (questions: ReadonlySet<string>) => Promise<string[]>;
  /** Opens the answers kept under a name. */
  keepQuiz: (name: string) => Promise<QuizKeeper>;
  /** A seed for an order that nobody has chosen. */
  drawSeed: () => number;
  /** The choice in the address, and whether there is one; without a choice the address is plain. */
  address: {
    read: () => { choice: PracticeChoice; isChosen: boolean };
    write: (choice: PracticeChoice | undefined) => void;
  };
}

/** A practice that is open on the page. */
export interface Practice extends Pick<QuizFile, 'objectives' | 'names' | 'messages'> {
  name: string;
  tellsAtEnd: boolean;
  shown: ShownQuestion[];
  keeper: QuizKeeper;
}

export class PracticeSession {
  readonly #world: PracticeWorld;
  readonly #chapters: readonly string[];
  readonly #messages: Pick<PracticeMessages, 'none' | 'failed'>;
  #turns = 0;

  choice: PracticeChoice = $state.raw(FIRST_CHOICE);
  practice: Practice | undefined = $state.raw();
  notice = $state('');

  constructor(
    world: PracticeWorld,
    chapters: readonly string[],
    messages: Pick<PracticeMessages, 'none' | 'failed'>,
  ) {
    this.#world = world;
    this.#chapters = chapters;
    this.#messages = messages;
  }

  /** Whether the choice asks from the chapter. */
  isChosen(chapter: string): boolean {
    return asksFrom(this.choice, chapter);
  }

  change(changes: Partial<PracticeChoice>): void {
    this.choice = { ...this.choice, ...changes };
  }

  toggle(chapter: string): void {
    this.choice = toggleChapter(this.choice, chapter, this.#chapters);
  }

  /** Follows the address: a choice that stands there is begun at once. */
  async follow(): Promise<void> {
    const { choice, isChosen } = this.#world.address.read();
    // The place in the practice has changed, and not the practice.
    if (isChosen && this.practice?.name === practiceName(choice)) return;
    this.choice = isChosen ? choice : { ...choice, seed: this.#world.drawSeed() };
    this.#turns += 1;
    this.practice = undefined;
    if (isChosen) await this.#begin();
  }

  /** Begins what is chosen, and puts it into the address. */
  async start(): Promise<void> {
    this.#world.address.write(this.choice);
    await this.#begin();
  }

  /** Back to the choice, with other questions than these the next time. */
  chooseAnew(): void {
    this.practice = undefined;
    this.change({ seed: this.#world.drawSeed() });
    this.#world.address.write(undefined);
  }

  async #begin(): Promise<void> {
    const turn = (this.#turns += 1);
    const { choice } = this;
    const name = practiceName(choice);
    this.notice = '';
    try {
      const [progress, keeper] = await Promise.all([
        this.#world.openProgress(),
        this.#world.keepQuiz(name),
      ]);
      // What was missed and has been answered here since belongs to this practice all the same.
      const missed = new Set([...missedIds(await progress.history()), ...keeper.kept.keys()]);
      const all = choice.missedOnly ? await this.#world.chaptersWith(missed) : this.#chapters;
      const chapters = practiceChapters(all, choice);
      const quiz = chapters.length > 0 ? await this.#world.loadChapters(chapters) : undefined;
      const questions = practiceQuestions(quiz?.questions ?? [], choice, missed);
      // The reader has gone elsewhere meanwhile.
      if (turn !== this.#turns) return;
      if (!quiz || questions.length === 0) {
        this.notice = this.#messages.none;
        return;
      }
      const { objectives, names, messages } = quiz;
      const shown = questions.map((question) => shownQuestion(question, String(choice.seed)));
      this.practice = {
        name,
        tellsAtEnd: choice.tellsAtEnd,
        shown,
        keeper,
        objectives,
        names,
        messages,
      };
    } catch {
      if (turn === this.#turns) this.notice = this.#messages.failed;
    }
  }
}
