/** Where a reader stopped: enough to offer the way back, and nothing about the reader. */

import { fillMessage } from '../text/fill-message.ts';

export interface ReadingPlace {
  chapter: string;
  chapterTitle: string;
  /** The id of the section's heading; empty above the first. */
  section: string;
  sectionTitle: string;
  /** How much of the chapter lay above the window, from 0 to 1. */
  share: number;
}

/** The place that a stored value describes; `undefined` for anything that is not one. */
export function parseReadingPlace(value: unknown): ReadingPlace | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { chapter, chapterTitle, section, sectionTitle, share } = value as Record<string, unknown>;
  const isPlace =
    isSlug(chapter) &&
    typeof chapterTitle === 'string' &&
    typeof section === 'string' &&
    typeof sectionTitle === 'string' &&
    typeof share === 'number' &&
    share >= 0 &&
    share <= 1;
  return isPlace ? { chapter, chapterTitle, section, sectionTitle, share } : undefined;
}

/** The address of the place; `chapterUrl` is that of a chapter, with `{chapter}` for its id. */
export function placeUrl({ chapter, section }: ReadingPlace, chapterUrl: string): string {
  const url = fillMessage(chapterUrl, { chapter });
  return section === '' ? url : `${url}#${encodeURIComponent(section)}`;
}

/** An id that can stand in an address without changing what the address leads to. */
function isSlug(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9-]+$/.test(value);
}
