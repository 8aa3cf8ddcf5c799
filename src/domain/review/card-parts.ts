/** The cards of a course in parts, so that a review fetches those that have a reader's cards. */

import { MOST_ON_A_PAGE } from '../lists/most-on-a-page.ts';
import { partsOf } from '../lists/parts.ts';
import type { ReviewCard } from './review-card.ts';

/** What one must know of a part to fetch it only when it is needed. */
export interface CardPart {
  /** The first of its ids: the cards stand in the order of their ids. */
  from: string;
  /** The chapters that its cards are of, each once; of terms `''`. */
  chapters: string[];
}

/** The cards in the order of their ids, in parts of `most`. */
export function cardsInParts(
  cards: readonly ReviewCard[],
  most: number = MOST_ON_A_PAGE.cards,
): ReviewCard[][] {
  const ordered = [...cards].sort((card, other) => (card.id < other.id ? -1 : 1));
  return partsOf(ordered, most).map(({ items }) => items);
}

/** What is said of each part beforehand. */
export function describeParts(parts: readonly (readonly ReviewCard[])[]): CardPart[] {
  return parts.map((cards) => ({
    from: cards[0]?.id ?? '',
    chapters: [...new Set(cards.map(({ chapter }) => chapter))],
  }));
}

/** The places of the parts in which cards of these ids stand, if they stand in the course. */
export function partsWithIds(parts: readonly CardPart[], ids: readonly string[]): number[] {
  const places = ids.map((id) => parts.findLastIndex(({ from }) => from <= id));
  return [...new Set(places)].filter((place) => place !== -1);
}

/** The places of the parts in which cards of a chapter stand. */
export function partsWithChapter(parts: readonly CardPart[], chapter: string): number[] {
  return parts.flatMap(({ chapters }, place) => (chapters.includes(chapter) ? [place] : []));
}
