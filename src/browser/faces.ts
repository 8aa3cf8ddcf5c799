import { savesData } from './saves-data.ts';

/** Italics and Urdu are fetched by the text that is set in them. */
const FACES = ["1em 'Source Serif 4'", "1em 'Source Sans 3'"];

/**
 * Fetches the course's faces for the next page, where this one was painted in their fallbacks: the
 * text of a chapter that is opened first waits for nothing. `before-paint.js` knows who has them; where
 * data is saved nothing is fetched for a page that nobody has asked for.
 */
export function fetchFaces(): void {
  if (savesData() || document.documentElement.dataset['faces'] !== undefined) return;
  for (const face of FACES) document.fonts.load(face).catch(() => undefined);
}
