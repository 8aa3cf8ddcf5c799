/** Says something once to everyone: in a small note at the foot of the window, and to a screen reader. */

const SHOWN_MS = 4000;

let region: HTMLElement | undefined;
let timer: number | undefined;

/**
 * Shows `text` in a live region, which is made when it is first needed: for a few seconds, or until
 * something else is said. An empty text takes away what is shown.
 */
export function announce(text: string, isUntilNext = false): void {
  region ??= makeRegion();
  region.textContent = text;
  window.clearTimeout(timer);
  if (!isUntilNext) timer = window.setTimeout(() => region?.replaceChildren(), SHOWN_MS);
}

function makeRegion(): HTMLElement {
  const made = document.createElement('p');
  made.className = 'announcement';
  made.setAttribute('role', 'status');
  document.body.append(made);
  return made;
}
