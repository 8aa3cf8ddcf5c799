/**
 * The directive `client:use`: an island wakes when somebody turns to it (a pointer over it, the focus
 * in it, “/” on the page), or at once when the address asks something. Until then it costs nothing; what
 * was typed or chosen meanwhile is said again to the island.
 */

import { onSlash } from './addresses/glossary-address.ts';

/** As Astro calls it: `load` fetches the island, and what it gives makes it live. */
export default function whenUsed(
  load: () => Promise<() => Promise<void>>,
  _options: unknown,
  element: HTMLElement,
): void {
  async function hydrate(): Promise<void> {
    fetchAtOnce(element.dataset['modules']?.split(' ') ?? []);
    const makeLive = await load();
    const repeat = whatWasEntered(element);
    await makeLive();
    repeat();
  }
  let woken: Promise<void> | undefined;
  // What could not be fetched is asked for again at the next turn, if the browser asks twice (Chromium
  // remembers until the page is loaded anew).
  const wake = () => (woken ??= hydrate().catch(() => (woken = undefined)));
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
      { passive: true },
    );
  }
}

/** Each module would else be asked for when the one that imports it has come (build-steps/modules-at-once.ts). */
function fetchAtOnce(modules: readonly string[]): void {
  for (const href of modules) {
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'modulepreload', href }),
    );
  }
}

/** What was typed and chosen while no script listened; to be called when one does. */
function whatWasEntered(element: HTMLElement): () => void {
  const inputs = [...element.querySelectorAll('input')];
  const typed = inputs
    .filter(({ value, defaultValue }) => value !== defaultValue)
    .map((input) => ({ input, value: input.value }));
  const chosen = inputs.filter(({ checked, defaultChecked }) => checked && !defaultChecked);
  return () => {
    for (const { input, value } of typed) {
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    for (const input of chosen) {
      input.checked = true;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
  };
}
