/** The cards of the course, as far as a review needs them: they come in parts. */

import type { ReviewFile } from '../../course/files/review-file.ts';
import { partsWithChapter, partsWithIds } from '../../domain/review/card-parts.ts';
import type { ReviewCard } from '../../domain/review/review-card.ts';

export class CourseCards {
  readonly #fetchPart: (place: number) => Promise<ReviewCard[]>;
  readonly #parts: ReviewFile['parts'];
  readonly #there = new Set<number>();

  /** Those that are there, by id. */
  byId: ReadonlyMap<string, ReviewCard> = $state.raw(new Map());

  constructor({ parts, cards }: ReviewFile, fetchPart: (place: number) => Promise<ReviewCard[]>) {
    this.#parts = parts;
    this.#fetchPart = fetchPart;
    if (parts.length === 1) this.#add(0, cards);
  }

  /** Fetches the cards of these ids; rejects where they cannot be fetched. */
  fetch(ids: readonly string[]): Promise<void> {
    return this.#fetch(partsWithIds(this.#parts, ids));
  }

  /** The ids of a chapter's cards, of all terms where it is `''`; rejects where they cannot be fetched. */
  async ofChapter(chapter: string): Promise<string[]> {
    await this.#fetch(partsWithChapter(this.#parts, chapter));
    return [...this.byId.values()].flatMap((card) => (card.chapter === chapter ? [card.id] : []));
  }

  /** Those that the course has no more, of what is there. */
  unknown(ids: readonly string[]): string[] {
    return ids.filter(
      (id) =>
        !this.byId.has(id) &&
        partsWithIds(this.#parts, [id]).every((place) => this.#there.has(place)),
    );
  }

  async #fetch(places: readonly number[]): Promise<void> {
    const missing = places.filter((place) => !this.#there.has(place));
    if (missing.length === 0) return;
    const fetched = await Promise.all(missing.map((place) => this.#fetchPart(place)));
    for (const [at, place] of missing.entries()) this.#add(place, fetched[at]!);
  }

  #add(place: number, cards: readonly ReviewCard[]): void {
    this.#there.add(place);
    const added = cards.map((card): [string, ReviewCard] => [card.id, card]);
    this.byId = new Map([...this.byId, ...added]);
  }
}
