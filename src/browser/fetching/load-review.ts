import type { ReviewFile } from '../../course/files/review-file.ts';
import { fetchJson } from './fetch-json.ts';

/** The two sides of every card. Rejects when they cannot be fetched. */
export function loadReview(): Promise<ReviewFile> {
  return fetchJson('/review.json');
}
