/** Fetches the files that the site makes for its own pages. Their types stand beside their makers. */

import type { AddressesFile } from '../../course/files/addresses-file.ts';
import type { MapFile } from '../../course/files/map-file.ts';
import type { ProgressOutline } from '../../course/files/progress-outline.ts';
import type { QuizFile } from '../../course/files/quiz-file.ts';
import type { ReviewFile } from '../../course/files/review-file.ts';
import type { SearchFile } from '../../course/files/search-file.ts';
import type { ReviewCard } from '../../domain/review/review-card.ts';
import * as routes from '../../routes.ts';
import { fetchJson, fetchOnce, once } from './fetch-once.ts';

export const fetchAddresses = () => fetchJson<AddressesFile>(routes.addressesFile);
export const fetchMap = (url: string) => fetchJson<MapFile>(url);
export const fetchProgressOutline = () => fetchJson<ProgressOutline>(routes.progressFile);
export const fetchReview = () => fetchJson<ReviewFile>(routes.reviewFile);
export const fetchCards = (place: number) => fetchJson<ReviewCard[]>(routes.cardFile(place));
export const fetchSearch = () => fetchOnce<SearchFile>(routes.searchFile);
export const fetchQuiz = (url: string) => fetchOnce<QuizFile>(url);

/** Puts a stylesheet into the page, once. Resolves when it is there; rejects when it cannot be fetched. */
export const loadStylesheet = (href: string) => once(href, () => addStylesheet(href));

function addStylesheet(href: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(`${href} could not be loaded`));
    };
    document.head.append(link);
  });
}
