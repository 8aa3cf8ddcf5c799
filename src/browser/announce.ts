/** Says something once to everyone: in a small note at the foot of the window, and to a screen reader. */

const SHOWN_MS = 4000;

let region: HTMLElement | undefined;
let timer: number | undefined;

/** Shows `text` for a few seconds in a live region, which is made when it is first needed. */
export function announce(text: string): void {
  region ??= makeRegion();
  region.textContent = text;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => region?.replaceChildren(), SHOWN_MS);
}

function makeRegion(): HTMLElement {
  const made = document.createElement('p');
  made.className = 'announcement';
  made.setAttribute('role', 'status');
  document.body.append(made);
  return made;
}
