/**
 * What a link led to stays at the top while the page grows: faces come, an axis, forms in the place of
 * text. Browsers that anchor their scrolling lose hold where what they held is replaced.
 */

import { readFragment } from '../addresses/fragment.ts';

/** How long after it was opened a page may still grow. */
const GROWING_MS = 10_000;
/** Later than this the reader may have moved before this module came. */
const EARLY_MS = 4000;
/** What the reader moves the page with. */
const MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** Keeps what the address names at the top, until the reader moves the page or it has stopped growing. */
export function keepTarget(): void {
  const id = readFragment();
  if (id === '' || performance.now() > EARLY_MS) return;
  // Whoever comes back, or loads the page again, is where they were.
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (arrival && arrival.type !== 'navigate') return;
  const moved = new AbortController();
  const grown = new ResizeObserver(() => {
    // Looked for each time: a form may stand in its place.
    document.getElementById(id)?.scrollIntoView();
  });
  grown.observe(document.body);
  moved.signal.addEventListener('abort', () => grown.disconnect());
  for (const move of MOVES) {
    addEventListener(move, () => moved.abort(), { passive: true, signal: moved.signal });
  }
  // Another place of the page was asked for.
  addEventListener('hashchange', () => moved.abort(), { signal: moved.signal });
  setTimeout(() => moved.abort(), GROWING_MS);
}
