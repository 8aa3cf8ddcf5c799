/**
 * Small notes in localStorage: what a page must know at once, before the progress is opened. Each is
 * a convenience; what may not be lost is kept by `progress.ts`. Reading and writing never throw.
 */
import { courseIdOfPage } from '../course-id-of-page.ts';
import type { NoteName } from './kept-notes.ts';

/** What a note is called on the device: other courses may stand on the same host. */
export function nameOnDevice(name: NoteName): string {
  return `${courseIdOfPage()}.${name}`;
}

/**
 * The value of a note as it stands there, which may be anything; `null` where there is none. Until a
 * course has written its own, the one without a course's name holds, as the first edition wrote it.
 */
export function readNote(name: NoteName): unknown {
  try {
    const text = localStorage.getItem(nameOnDevice(name)) ?? localStorage.getItem(name);
    return JSON.parse(text ?? 'null') as unknown;
  } catch {
    return null;
  }
}

export function keepNote(name: NoteName, value: unknown): void {
  try {
    localStorage.setItem(nameOnDevice(name), JSON.stringify(value));
    localStorage.removeItem(name);
  } catch {
    // A browser that keeps nothing: the page does without the note.
  }
}
