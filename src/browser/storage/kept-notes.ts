/** The notes as a whole, for the page that lists and deletes what a device keeps. */

const NOTES = [
  'reading.place',
  'review.due',
  'review.left-out',
  'review.limit',
  'progress.any',
] as const;

export type NoteName = (typeof NOTES)[number];

/** Every note there is, those of the reader's display among them, as it stands there. */
export function keptNotes(): [name: string, text: string][] {
  try {
    return Object.keys(localStorage)
      .filter((name) => isNote(name))
      .map((name) => [name, localStorage.getItem(name) ?? '']);
  } catch {
    return [];
  }
}

/** Removes a note by its name. */
export function forgetNote(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Then none was kept.
  }
}

/** Whether the course has written it: other sites may stand on the same host. */
function isNote(name: string): boolean {
  return name.startsWith('appearance.') || NOTES.some((note) => note === name);
}
