/** Fetches the two sides of every card, and the words of the review. */

import type { ReviewCard } from '../domain/review/review-card.ts';
import type { ReviewWords } from '../domain/review/review-words.ts';

export interface LoadedReview {
  cards: ReviewCard[];
  chapters: { id: string; title: string }[];
  words: ReviewWords;
}

/** The cards. Rejects when they cannot be fetched. */
export async function loadReview(): Promise<LoadedReview> {
  const response = await fetch('/review.json');
  if (!response.ok) throw new Error(`/review.json answered ${response.status}`);
  return (await response.json()) as LoadedReview;
}
