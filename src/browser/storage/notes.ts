/**
 * Small notes in localStorage: what a page must know at once, before the progress is opened. Each is
 * a convenience; what may not be lost is kept by `progress.ts`. Reading and writing never throw.
 */
import type { NoteName } from './kept-notes.ts';

/** The value of a note as it stands there, which may be anything; `null` where there is none. */
export function readNote(name: NoteName): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

export function keepNote(name: NoteName, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing: the page does without the note.
  }
}
