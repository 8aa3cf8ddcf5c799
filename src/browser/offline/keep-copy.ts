/** The copy of the course on this device: taking it, and saying in a line what became of it. */

import type { OfflineFile } from '../../course/files/offline-file.ts';
import { fetchJson } from '../fetching/site-files.ts';
import { ownProgram } from '../trusted.ts';
import * as routes from '../../routes.ts';

/** A copy takes four times what is moved for it, unpacked; as much again is for what readers answer. */
const ROOM = 8;

/** How many bytes are moved for a copy. Rejects where none can be kept, as on plain http. */
export async function sizeOfCopy(): Promise<number> {
  if (!canKeepCopy()) throw new Error('This page has no service worker.');
  return (await offlineFile()).bytes;
}

/**
 * What a page does when it has come to rest: says at its head when there is no network, and takes the
 * copy, unless the reader's browser says that data is saved.
 */
export async function keepCopyUnasked(): Promise<void> {
  if (!canKeepCopy()) return;
  const { connection } = navigator as Navigator & { connection?: { saveData: boolean } };
  const isKept = servesThisPage();
  if (isKept || !connection?.saveData) await keepCopy();
  if (isKept) sayWhenOffline((await offlineFile()).messages.offline);
}

/**
 * Takes the copy, or sees whether there is a newer one, which it offers in a line at the foot of the
 * page. Resolves to whether a copy is kept or coming; never rejects: a page without a copy is as good
 * as any. A page asks once, however often it is told to.
 */
export function keepCopy(): Promise<boolean> {
  taken ??= takeCopy().catch(() => false);
  return taken;
}

let taken: Promise<boolean> | undefined;

const offlineFile = () => fetchJson<OfflineFile>(routes.offlineFile);

async function takeCopy(): Promise<boolean> {
  const { bytes, messages } = await offlineFile();
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
  const isKept = servesThisPage();
  if (!isKept && quota - usage < bytes * ROOM) return false;
  const registration = await navigator.serviceWorker.register(ownProgram(routes.serviceWorker));
  const line = lineOfNewer(registration, messages);
  const offer = () => {
    if (isKept && registration.waiting) document.querySelector('footer')?.prepend(line);
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
  return true;
}

/** Whether the page comes from the copy of its language, and not under that of the whole site. */
function servesThisPage(): boolean {
  return !!navigator.serviceWorker.controller?.scriptURL.endsWith(routes.serviceWorker);
}

function canKeepCopy(): boolean {
  // A page that is opened from a folder knows of service workers, and may have none.
  return 'serviceWorker' in navigator && location.protocol !== 'file:';
}

function sayWhenOffline(words: string): void {
  const line = newLine(words);
  const show = () => {
    if (!navigator.onLine) document.querySelector('main')?.prepend(line);
    else line.remove();
  };
  show();
  addEventListener('online', show);
  addEventListener('offline', show);
}

function lineOfNewer(
  registration: ServiceWorkerRegistration,
  { newer, show, others }: OfflineFile['messages'],
): HTMLElement {
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
    registration.waiting?.postMessage('take-over');
  });
  return line;
}

function newLine(words: string): HTMLElement {
  const line = document.createElement('p');
  line.role = 'status';
  line.textContent = words;
  return line;
}
