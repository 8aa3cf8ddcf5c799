/** The notes as a whole, for the page that lists and deletes what a device keeps. */

import { nameOnDevice } from './notes.ts';

const NOTES = [
  'reading.place',
  'review.due',
  'review.left-out',
  'review.limit',
  'progress.any',
] as const;

export type NoteName = (typeof NOTES)[number];

/**
 * Every note of this course, as it stands on the device, by the name that it has for the course; and
 * those of the reader's display, which all courses of a host share.
 */
export function keptNotes(): [name: string, text: string][] {
  try {
    return Object.keys(localStorage).flatMap((kept) => {
      const name = noteCalled(kept);
      return name === undefined ? [] : [[name, localStorage.getItem(kept) ?? '']];
    });
  } catch {
    return [];
  }
}

/** Removes a note by the name that it has for the course. */
export function forgetNote(name: string): void {
  try {
    for (const kept of Object.keys(localStorage)) {
      if (noteCalled(kept) === name) localStorage.removeItem(kept);
    }
  } catch {
    // Then none was kept.
  }
}

/** The note that stands on the device under a name; none where another site of the host has written it. */
function noteCalled(kept: string): string | undefined {
  if (kept.startsWith('appearance.')) return kept;
  return NOTES.find((note) => kept === nameOnDevice(note) || kept === note);
}
