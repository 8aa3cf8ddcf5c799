/** Says something once to everyone: in a small note at the foot of the window, and to a screen reader. */

const SHOWN_MS = 4000;
/** What is there in less needs no word. */
const SOON_MS = 100;

let region: HTMLElement | undefined;
let timer: number | undefined;

/** Shows `text` for a few seconds in a live region, which is made when it is first needed. */
export function announce(text: string): void {
  show(text);
  timer = window.setTimeout(show, SHOWN_MS, '');
}

/**
 * Says what an act waits for, such as “Copy…”, until it has come or has failed: on a slow line a press
 * would else seem to do nothing. Settles as `work` does.
 */
export async function announceWhile<Result>(what: string, work: Promise<Result>): Promise<Result> {
  // What is put into a region that stands already is read out; one that comes with its text may not be.
  show('');
  const text = `${what.trim()}…`;
  const waiting = setTimeout(show, SOON_MS, text);
  try {
    return await work;
  } finally {
    clearTimeout(waiting);
    if (region?.textContent === text) show('');
  }
}

function show(text: string): void {
  region ??= makeRegion();
  region.textContent = text;
  window.clearTimeout(timer);
}

function makeRegion(): HTMLElement {
  const made = document.createElement('p');
  made.className = 'announcement';
  made.setAttribute('role', 'status');
  document.body.append(made);
  return made;
}
