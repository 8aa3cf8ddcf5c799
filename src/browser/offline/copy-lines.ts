/** The lines that pages say of the copy of the course. */

import type { OfflineFile } from '../../course/files/offline-file.ts';
import { fillMessage } from '../../domain/text/fill-message.ts';
import type { CopyToCome } from './size-of-copy.ts';

type OfflineMessages = OfflineFile['messages'];

/** Below everything, so that nothing moves. */
export function showAtFoot(line: HTMLElement): void {
  document.querySelector('footer')?.append(line);
}

export function newLine(text: string): HTMLElement {
  const line = document.createElement('p');
  line.role = 'status';
  line.textContent = text;
  return line;
}

/** That a copy is coming and how much that is; `end` says that it has come, or takes the line away. */
export function lineOfFetching({ movedBytes, messages }: CopyToCome): {
  line: HTMLElement;
  end: (isKept: boolean) => void;
} {
  const line = newLine(fillMessage(messages.coming, { size: megabytes(movedBytes) }));
  const end = (isKept: boolean) => {
    if (isKept) line.textContent = messages.kept;
    else line.remove();
  };
  return { line, end };
}

/** Asks whether a copy is wanted, and says how much is moved for it. */
export function lineOfAsking(
  { movedBytes, messages }: CopyToCome,
  keep: () => Promise<unknown>,
): HTMLElement {
  const question = fillMessage(messages.ask, { size: megabytes(movedBytes) });
  return lineOfQuestion(question, messages.yes, keep);
}

/** Asks whether a newer edition is to be fetched, of which the size is not known before. */
export function lineOfAskingForNewer(
  { movedBytes, messages }: CopyToCome,
  take: () => Promise<unknown>,
): HTMLElement {
  const question = fillMessage(messages.askForNewer, { size: megabytes(movedBytes) });
  return lineOfQuestion(question, messages.yesToNewer, take);
}

/** A question with one answer, which takes the line away. */
function lineOfQuestion(question: string, yes: string, act: () => Promise<unknown>): HTMLElement {
  const line = newLine(`${question} `);
  line.append(
    newButton(yes, () => {
      line.remove();
      void act();
    }),
  );
  return line;
}

/** Offers the newer edition that waits. */
export function lineOfNewer(
  registration: ServiceWorkerRegistration,
  { newer, show, others }: OfflineMessages,
): HTMLElement {
  const line = newLine(`${newer} `);
  line.append(
    newButton(show, () => {
      const { serviceWorker } = navigator;
      const takeOver = () => registration.waiting?.postMessage('take-over');
      serviceWorker.addEventListener('controllerchange', () => location.reload());
      serviceWorker.addEventListener('message', ({ data }) => {
        if (data !== 'other-pages-open') return;
        line.textContent = others;
        // Who has closed them comes back to this one.
        addEventListener('focus', takeOver, { once: true });
      });
      takeOver();
    }),
  );
  return line;
}

function newButton(text: string, act: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = text;
  button.addEventListener('click', act);
  return button;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
