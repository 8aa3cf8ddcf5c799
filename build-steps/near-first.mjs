/**
 * Draws what is near first, on a page that the browser makes ready before its link is pressed: it is
 * laid out then, but drawn after the click, and all of a long page at once. What lies below the window
 * is left out of the first drawing, in the room that it has, and put back part by part while the page
 * rests. Stands in pages as it is written here: see entrances.mjs.
 */
export function drawNearFirst(whenPainted) {
  // An address that names a place of the page begins there.
  if (!document.prerendering || location.hash) return;
  addEventListener('load', async () => {
    await document.fonts.ready;
    if (!document.prerendering) return;
    const far = [...document.querySelectorAll('.prose > *, .after > *, .site-footer')]
      .map((part) => ({ style: part.style, ...part.getBoundingClientRect().toJSON() }))
      .filter(({ top }) => top > innerHeight);
    for (const { style, height } of far) {
      style.minBlockSize = `${height}px`;
      style.contentVisibility = 'hidden';
    }
    // Asked for now, it is laid out now: else only after the click.
    document.body.getBoundingClientRect();
    const putBack = () => {
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
  });
}
