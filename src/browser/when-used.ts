/**
 * The directive `client:use`: an island wakes when somebody turns to it (a pointer over it, the focus
 * in it, “/” on the page), or at once when the address asks something. Until then it costs nothing.
 */

import { onSlash } from './addresses/glossary-address.ts';

/** As Astro calls it: `load` fetches the island, and what it gives makes it live. */
export default function whenUsed(
  load: () => Promise<() => Promise<void>>,
  _options: unknown,
  element: HTMLElement,
): void {
  let woken: Promise<void> | undefined;
  const wake = () => (woken ??= load().then((hydrate) => hydrate()));
  if (location.search !== '' || location.hash !== '') {
    void wake();
    return;
  }
  const stopListening = onSlash(() => {
    stopListening();
    void wake().then(() => element.querySelector('input')?.focus());
  });
  for (const type of ['pointerover', 'focusin']) {
    element.addEventListener(
      type,
      () => {
        stopListening();
        void wake();
      },
      { once: true, passive: true },
    );
  }
}
