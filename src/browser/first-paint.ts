/** What waits for a page's first paint, and what that paint leaves out. */

/**
 * Acts once, when the page has been painted. Some browsers do not tell of their paints, or are told not
 * to (Tor Browser): after a while the paint is taken to have been. At the entrances it stands in the page
 * as it is written here (build-steps/entrances.ts), so it uses nothing but what browsers have.
 */
export function whenPainted(act: () => void): void {
  const LATE_MS = 2000;
  let hasActed = false;
  const actOnce = (): void => {
    if (!hasActed) act();
    hasActed = true;
  };
  try {
    new PerformanceObserver(actOnce).observe({ type: 'paint', buffered: true });
  } catch {
    actOnce();
  }
  const wait = (): unknown => setTimeout(actOnce, LATE_MS);
  if (document.prerendering) document.addEventListener('prerenderingchange', wait);
  else wait();
}

/**
 * Draws what is near first, on a page that the browser makes ready before its link is pressed: it is
 * laid out then, but drawn after the click, and all of a long page at once. What lies below the window
 * is left out of the first drawing, in the room that it has, and put back part by part while the page
 * rests.
 */
export async function drawNearFirst(): Promise<void> {
  const PARTS = '.prose > *, .after > *, .questions .quiz > ol > li, .site-footer';
  const isMadeReady = (): boolean => document.prerendering === true;
  // An address that names a place of the page begins there.
  if (!isMadeReady() || location.hash) return;
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve));
  }
  await document.fonts.ready;
  if (!isMadeReady()) return;
  const far = [...document.querySelectorAll<HTMLElement>(PARTS)]
    .map((part) => {
      const { top, height } = part.getBoundingClientRect();
      return { style: part.style, top, height };
    })
    .filter(({ top }) => top > innerHeight);
  for (const { style, height } of far) {
    style.minBlockSize = `${height}px`;
    style.contentVisibility = 'hidden';
  }
  // What is asked for now is laid out and prepared for drawing now: else only after the click.
  document.elementFromPoint(0, 0);
  const putBack = (): void => {
    const part = far.shift();
    if (!part) return;
    part.style.minBlockSize = '';
    part.style.contentVisibility = '';
    requestIdleCallback(putBack);
  };
  whenPainted(() => {
    // From here on it is drawn, found and read out as soon as it is come to.
    for (const { style } of far) style.contentVisibility = 'auto';
    requestIdleCallback(putBack);
  });
}
