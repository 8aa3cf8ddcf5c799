/** A reader's review: which cards come now, what each rating makes of a card, and taking it back. */

import { CHRONOLOGY_QUIZ } from '../../domain/questions/quizzes-of-no-chapter.ts';
import type { Durability } from '../../browser/storage/database.ts';
import type { Progress } from '../../browser/storage/progress.ts';
import { leaveOutOfCount } from '../../browser/storage/progress-upkeep.ts';
import type { ReviewFile } from '../../course/files/review-file.ts';
import type { CardRecord } from '../../domain/review/card-record.ts';
import { cardsOfToday, dueCards, newCard, type CardEntry } from '../../domain/review/due-cards.ts';
import { timesAfterRating, timeToNext } from '../../domain/review/next-time.ts';
import { rateCard, reviewStatistics, type CardRating } from '../../domain/review/schedule.ts';
import type { ReviewCard } from '../../domain/review/review-card.ts';
import { fillMessage } from '../../domain/text/fill-message.ts';
import { CourseCards } from './CourseCards.svelte.ts';

/** What a session needs of the world. */
export interface ReviewWorld {
  openProgress: () => Promise<Progress>;
  fetchReview: () => Promise<ReviewFile>;
  /** The cards of a part, by its place. */
  fetchCards: (place: number) => Promise<ReviewCard[]>;
  /** How many cards the reader wants to see a day. */
  limit: { read: () => number; keep: (limit: number) => void };
  /** Milliseconds since 1970. */
  now: () => number;
}

/** A card as it was seen and as it was kept. */
interface Step {
  id: string;
  seen: CardRecord;
  changed: CardRecord;
}

export class ReviewSession {
  readonly #world: ReviewWorld;
  /** What is kept is kept in order: an undo waits for the step it undoes, however fast the keys. */
  #turns: Promise<void> = Promise.resolve();
  /** How often the reader has stopped: what was asked before does not go on after it. */
  #stops = 0;

  review: ReviewFile | undefined = $state.raw();
  progress: Progress | undefined = $state.raw();
  hasFailed = $state(false);
  isReviewing = $state(false);
  /** Whether a card is on its way into the store: until it is there, it is the one that is shown. */
  isKeeping = $state(false);
  durability: Durability = $state('lasting');
  limit = $state(0);
  notice = $state('');
  /** The cards still to come, the one that is shown first. */
  queue: CardEntry[] = $state.raw([]);
  #cards: CardEntry[] = $state.raw([]);
  #course: CourseCards | undefined = $state.raw();
  #lastStep: Step | undefined = $state.raw();
  #nowMs = $state(0);

  /** The cards of the course, by id: at least those that the reader has. */
  readonly known = $derived(this.#course?.byId ?? new Map<string, ReviewCard>());
  /** The reader's cards, without those that the course has no more. */
  readonly cards = $derived(this.#cards.filter(([id]) => this.known.has(id)));
  readonly statistics = $derived(reviewStatistics(this.cards, this.#nowMs));
  /** What to see now. A card that was seen today and comes again today is not counted twice. */
  readonly next = $derived.by(() => {
    const { today, others } = cardsOfToday(this.cards, this.#nowMs);
    return [
      ...dueCards(today, this.#nowMs, today.length),
      ...dueCards(others, this.#nowMs, this.limit - today.length),
    ];
  });
  /** When the card that is shown comes again, for each rating. */
  readonly follows = $derived(this.queue[0] && timesAfterRating(this.queue[0][1], this.#nowMs));
  /** When the next card comes, while none is due. */
  readonly toNext = $derived(timeToNext(this.cards, this.#nowMs));
  readonly shown = $derived(this.queue[0] && this.known.get(this.queue[0][0]));
  readonly canUndo = $derived(this.isKeeping || this.#lastStep !== undefined);

  constructor(world: ReviewWorld) {
    this.#world = world;
  }

  /** Opens the review; what another tab changes is followed until the returned function is called. */
  async open(): Promise<(() => void) | undefined> {
    try {
      this.limit = this.#world.limit.read();
      const [review, progress] = await Promise.all([
        this.#world.fetchReview(),
        this.#world.openProgress(),
      ]);
      this.#course = new CourseCards(review, this.#world.fetchCards);
      await this.#course.fetch((await progress.cards()).map(([id]) => id));
      [this.review, this.progress] = [review, progress];
      this.durability = progress.durability;
      await this.#refresh();
      const stopHearing = progress.onChangeElsewhere(() => this.refresh());
      const stopFollowing = progress.onEvent(() => {
        this.durability = progress.durability;
        this.refresh();
      });
      return () => {
        stopHearing();
        stopFollowing();
      };
    } catch {
      this.hasFailed = true;
      return undefined;
    }
  }

  /** Reads again what is kept, after the steps before it. */
  refresh(): void {
    this.#inTurn(() => this.#refresh());
  }

  /** Resolves when every step so far is kept or said not to be. */
  async settled(): Promise<void> {
    await this.#turns;
  }

  start(): void {
    this.queue = this.next;
    this.isReviewing = this.queue.length > 0;
  }

  stop(): void {
    this.#stops += 1;
    this.isReviewing = false;
  }

  /** Takes a rating: the next card comes when it is kept. */
  rate(rating: CardRating): void {
    const [current] = this.queue;
    if (current) this.#keep(current, rateCard(current[1], rating, this.#world.now()));
  }

  suspend(): void {
    const [current] = this.queue;
    if (current) this.#keep(current, { ...current[1], isSuspended: true });
  }

  /** Takes the last rating back, when it is kept. */
  undo(): void {
    const stops = this.#stops;
    this.#inTurn(async () => {
      const step = this.#lastStep;
      this.#lastStep = undefined;
      if (step) await this.#takeBack(step, stops === this.#stops);
    });
  }

  setLimit(limit: number): void {
    this.limit = limit;
    this.#world.limit.keep(limit);
  }

  /** Makes cards of the course the reader's own. */
  async add(ids: readonly string[]): Promise<void> {
    if (!this.progress || !this.review) return;
    try {
      const count = await this.progress.addCards(ids, newCard(this.#world.now()));
      this.notice = fillMessage(this.review.messages.added, { count });
    } catch {
      this.#sayNotKept();
    }
    await this.#refresh();
  }

  addChapter(chapter: string): Promise<void> {
    return this.#addOf(chapter);
  }

  /** Adds the questions that ask for dates. */
  addChronology(): Promise<void> {
    return this.#addOf(CHRONOLOGY_QUIZ);
  }

  addTerms(): Promise<void> {
    return this.#addOf('');
  }

  /** Lets the cards that were put aside come again. */
  async bringBack(): Promise<void> {
    try {
      for (const [id, card] of this.cards) {
        if (card.isSuspended) {
          await this.progress?.changeCard(id, card, (kept) => ({ ...kept, isSuspended: false }));
        }
      }
    } catch {
      this.#sayNotKept();
    }
    await this.#refresh();
  }

  /** What is kept was brought in or deleted as a whole: there is nothing to take back. */
  async startOver(): Promise<void> {
    this.#lastStep = undefined;
    this.queue = [];
    await this.#refresh();
  }

  async #addOf(chapter: string): Promise<void> {
    try {
      await this.add((await this.#course?.ofChapter(chapter)) ?? []);
    } catch {
      this.notice = this.review?.messages.notFetched ?? '';
    }
  }

  #inTurn(step: () => Promise<void>): void {
    // A step that fails holds up none of those behind it.
    this.#turns = this.#turns.then(step).catch(() => this.#sayNotKept());
  }

  async #refresh(): Promise<void> {
    const { progress } = this;
    if (!progress) return;
    this.#nowMs = this.#world.now();
    this.#cards = await progress.cards();
    const ids = this.#cards.map(([id]) => id);
    // What another tab has added and cannot be fetched now is shown the next time.
    await this.#course?.fetch(ids).catch(() => undefined);
    await leaveOutOfCount(progress, this.#course?.unknown(ids) ?? []);
    // What another tab has rated meanwhile does not come a second time.
    const kept = new Map(this.#cards);
    this.queue = this.queue.filter(([id, card]) => isSame(kept.get(id), card));
    if (this.queue.length === 0) this.isReviewing = false;
  }

  /** What is pressed while a card is being kept is meant for that card, and is left aside. */
  #keep([id, seen]: CardEntry, changed: CardRecord): void {
    if (this.isKeeping) return;
    this.isKeeping = true;
    this.#inTurn(async () => {
      try {
        await this.progress?.changeCard(id, seen, () => changed);
        this.#lastStep = { id, seen, changed };
        this.queue = this.queue.filter(([cardId]) => cardId !== id);
        this.notice = '';
      } catch {
        this.#sayNotKept();
      } finally {
        this.isKeeping = false;
      }
      await this.#refresh();
    });
  }

  async #takeBack(step: Step, goesOn: boolean): Promise<void> {
    const { id, seen, changed } = step;
    try {
      await this.progress?.changeCard(id, changed, () => seen);
    } catch {
      this.#lastStep = step;
      this.#sayNotKept();
      return;
    }
    this.queue = [[id, seen], ...this.queue];
    if (goesOn) this.isReviewing = true;
    await this.#refresh();
  }

  #sayNotKept(): void {
    this.notice = this.review?.messages.notKept ?? '';
  }
}

function isSame(card: CardRecord | undefined, other: CardRecord): boolean {
  return card?.reps === other.reps && card.isSuspended === other.isSuspended;
}
