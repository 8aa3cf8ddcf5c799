/** Keeps the reader's place on the device. Reading and writing never throw. */

import { parseReadingPlace, type ReadingPlace } from '../../domain/reading/reading-place.ts';

const KEY = 'reading.place';

export function loadReadingPlace(): ReadingPlace | undefined {
  try {
    return parseReadingPlace(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return undefined;
  }
}

export function saveReadingPlace(place: ReadingPlace): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // A browser that keeps nothing offers no way back; the reader loses no text.
  }
}

export function forgetReadingPlace(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Then none was kept.
  }
}
