/** The note from which every page knows how many cards are due, without opening the progress. */

import { dueTimes, type CardEntry } from '../../domain/review/due-cards.ts';
import { keepNote, readNote } from './notes.ts';

/** More cards than this are not told apart by the count in the header. */
const MOST_DUE = 500;

/** Notes when the cards are due, but for those that are left out. */
export function noteDue(cards: readonly CardEntry[]): void {
  const note = readNote('review.left-out');
  const leftOut = new Set<unknown>(Array.isArray(note) ? note : []);
  const counted = cards.filter(([id]) => !leftOut.has(id));
  keepNote('review.due', dueTimes(counted, Date.now()).slice(0, MOST_DUE));
}

/** Notes which cards are left out of the count; whether that is another set than before. */
export function noteLeftOut(ids: readonly string[]): boolean {
  const before = readNote('review.left-out') ?? [];
  if (JSON.stringify(before) === JSON.stringify(ids)) return false;
  keepNote('review.left-out', ids);
  return true;
}
