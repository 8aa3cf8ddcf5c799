/** A reader's way through a quiz, one question at a time, in sets of five to seven. */

import { placeInSets } from '../../domain/questions/quiz-sets.ts';

/** Where a reader stands: at a question, or at the end of the set that it is the last of. */
export interface Step {
  question: string;
  isAtEnd: boolean;
}

/** What a session needs of the world. */
export interface StepWorld {
  /** The place in the address, if there is one; it outlasts the page, and Back leads through it. */
  read: () => Step | undefined;
  write: (step: Step) => void;
}

export class StepSession {
  readonly #world: StepWorld;
  readonly #ids: readonly string[];

  index = $state(0);
  isAtEnd = $state(false);

  readonly place = $derived.by(() => placeInSets(this.index, this.#ids.length));
  readonly isLastOfSet = $derived(this.place.place === this.place.size - 1);
  readonly isLastSet = $derived(this.place.set === this.place.sets - 1);
  /** The ids of the questions of the set. */
  readonly inSet = $derived.by(() =>
    this.#ids.slice(this.place.first, this.place.first + this.place.size),
  );

  /** `ids` are those of the questions, in order. */
  constructor(world: StepWorld, ids: readonly string[]) {
    this.#world = world;
    this.#ids = ids;
    this.follow();
  }

  /** Goes where the address says; an address without a place is the beginning. */
  follow(): void {
    const step = this.#world.read();
    const index = step ? this.#ids.indexOf(step.question) : -1;
    this.index = Math.max(0, index);
    this.isAtEnd = index >= 0 && step?.isAtEnd === true && this.isLastOfSet;
  }

  isShown(id: string): boolean {
    return !this.isAtEnd && this.#ids[this.index] === id;
  }

  /** On to the next question; after the last of a set to its end, and from there to the next set. */
  next(): void {
    if (!this.isAtEnd && this.isLastOfSet) this.isAtEnd = true;
    else {
      this.isAtEnd = false;
      this.index = Math.min(this.index + 1, this.#ids.length - 1);
    }
    this.#write();
  }

  previous(): void {
    if (this.isAtEnd) this.isAtEnd = false;
    else this.index = Math.max(0, this.index - 1);
    this.#write();
  }

  /** Back to the first question. */
  restart(): void {
    this.index = 0;
    this.isAtEnd = false;
    this.#write();
  }

  #write(): void {
    this.#world.write({ question: this.#ids[this.index] ?? '', isAtEnd: this.isAtEnd });
  }
}
