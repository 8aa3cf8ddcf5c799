/** Whole minutes left of a chapter, never less than one before its end. */
export function minutesLeft(readingMinutes: number, share: number): number {
  return share >= 1 ? 0 : Math.max(1, Math.ceil(readingMinutes * (1 - share)));
}
