/** The copy of the course on this device: taking it, and saying in a line what became of it. */

import type { OfflineFile } from '../../course/files/offline-file.ts';
import { fetchJson } from '../fetching/site-files.ts';
import * as routes from '../../routes.ts';

/** As much again as the copy takes is left free for what a reader answers. */
const ROOM = 3;

/** How many bytes are moved for a copy. Rejects where none can be kept, as on plain http. */
export async function sizeOfCopy(): Promise<number> {
  if (!canKeepCopy()) throw new Error('This page has no service worker.');
  return (await fetchJson<OfflineFile>(routes.offlineFile)).bytes;
}

/** Takes the copy, or sees to it, where the reader's browser does not say that data is saved. */
export async function keepCopyUnasked(): Promise<void> {
  const { connection } = navigator as Navigator & { connection?: { saveData: boolean } };
  if (!canKeepCopy()) return;
  if (!connection?.saveData || navigator.serviceWorker.controller) await keepCopy();
}

/**
 * Takes the copy, or sees whether there is a newer one, and offers it in a line at the foot of the
 * page; says at its head when there is no network. Resolves to whether a copy is kept or coming;
 * never rejects: a page without a copy is as good as any.
 */
export async function keepCopy(): Promise<boolean> {
  try {
    const { bytes, messages } = await fetchJson<OfflineFile>(routes.offlineFile);
    sayWhenOffline(messages.offline);
    const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
    const isKept = navigator.serviceWorker.controller !== null;
    if (!isKept && quota - usage < bytes * ROOM) return false;
    const registration = await navigator.serviceWorker.register(routes.serviceWorker);
    const offer = () => {
      if (registration.waiting && navigator.serviceWorker.controller) {
        offerNewer(registration.waiting, messages);
      }
    };
    offer();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', offer);
    });
    return true;
  } catch {
    return false;
  }
}

function canKeepCopy(): boolean {
  return 'serviceWorker' in navigator;
}

function sayWhenOffline(words: string): void {
  const line = newLine(words);
  const show = () => {
    const isCopy = !navigator.onLine && navigator.serviceWorker.controller;
    if (isCopy) document.querySelector('main')?.prepend(line);
    else line.remove();
  };
  show();
  addEventListener('online', show);
  addEventListener('offline', show);
}

function offerNewer(
  waiting: ServiceWorker,
  { newer, show, others }: OfflineFile['messages'],
): void {
  const line = newLine(`${newer} `);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = show;
  line.append(button);
  button.addEventListener('click', () => {
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener('controllerchange', () => location.reload());
    serviceWorker.addEventListener('message', () => (line.textContent = others));
    waiting.postMessage('take-over');
  });
  document.querySelector('footer')?.prepend(line);
}

function newLine(words: string): HTMLElement {
  const line = document.createElement('p');
  line.role = 'status';
  line.textContent = words;
  return line;
}
