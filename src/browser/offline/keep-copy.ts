/** The copy of the course on this device: taking it, and saying in a line what becomes of it. */

import { courseIdOfPage } from '../course-id-of-page.ts';
import { ownProgram } from '../trusted.ts';
import * as routes from '../../routes.ts';
import { savesData } from '../saves-data.ts';
import { canReachSite } from './can-reach-site.ts';
import {
  lineOfAsking,
  lineOfAskingForNewer,
  lineOfFetching,
  lineOfNewer,
  newLine,
  showAtFoot,
} from './copy-lines.ts';
import { copyToCome } from './size-of-copy.ts';
import { wholeCopyName } from './whole-copy.ts';

/** Beside a copy there is as much room again for what readers answer. */
const ROOM = 2;

/** How many bytes are moved for a copy. Rejects where none can be kept, as on plain http. */
export async function sizeOfCopy(): Promise<number> {
  if (!canKeepCopy()) throw new Error('This page has no service worker.');
  return (await copyToCome()).movedBytes;
}

/**
 * What a page does when it has come to rest: says at its head when there is no network, and at its foot
 * how much a copy moves, and takes it; where the reader's browser says that data is saved, it asks,
 * before the first copy and before a newer one.
 */
export async function keepCopyUnasked(): Promise<void> {
  if (!canKeepCopy()) return;
  // First, and beside: on a line that hangs the browser hangs with what follows.
  void sayWhenOffline();
  if (!savesData()) await keepCopy();
  else if (await isCopyWhole()) await askForNewer();
  else if (location.pathname !== routes.device && (await hasRoom()))
    showAtFoot(lineOfAsking(await copyToCome(), keepCopy));
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

async function takeCopy(): Promise<boolean> {
  const isKept = await isCopyWhole();
  if (!isKept && !(await hasRoom())) return false;
  const registration = await navigator.serviceWorker.register(ownProgram(routes.serviceWorker));
  if (isKept) await offerNewer(registration);
  else await followFirst(registration);
  return true;
}

/** Says that the copy comes, and whether it has. */
async function followFirst(registration: ServiceWorkerRegistration): Promise<void> {
  const { line, end: sayEnd } = lineOfFetching(await copyToCome());
  let isOver = false;
  const end = (isKept: boolean) => {
    isOver = true;
    sayEnd(isKept);
  };
  const coming = () => registration.installing ?? registration.waiting;
  const follow = () => {
    // What comes after the first copy is a newer edition, which waits until it is asked for.
    if (isOver) return;
    const worker = coming();
    const tell = () => {
      if (isOver) return;
      // The worker before it has no copy that this one would have to wait for.
      if (worker?.state === 'installed' && registration.active) worker.postMessage('replace');
      if (worker?.state === 'activated') end(true);
      if (worker?.state === 'redundant') end(false);
    };
    worker?.addEventListener('statechange', tell);
    worker?.postMessage('take-newer');
    tell();
  };
  follow();
  registration.addEventListener('updatefound', follow);
  if (!coming() && registration.active) {
    // Its copy was deleted while it served other pages: it takes it anew, or the host has a newer one.
    const onTaken = async (isKept: boolean) => {
      if (!isKept) await registration.update().catch(() => undefined);
      if (isKept || !coming()) end(isKept);
    };
    navigator.serviceWorker.addEventListener(
      'message',
      ({ data }) => void onTaken(data === 'kept'),
    );
    registration.active.postMessage('take-again');
  }
  showAtFoot(line);
}

/** Offers a newer edition as soon as all of it has come. */
async function offerNewer(registration: ServiceWorkerRegistration): Promise<void> {
  const line = lineOfNewer(registration, (await copyToCome()).messages);
  const offer = () => {
    if (registration.waiting) showAtFoot(line);
  };
  const follow = () => registration.installing?.addEventListener('statechange', offer);
  offer();
  // The browser may have looked already, when the page was opened.
  follow();
  registration.addEventListener('updatefound', follow);
}

/** Where data is saved, the worker of a newer edition takes nothing until it is told: service-worker.ts. */
async function askForNewer(): Promise<void> {
  const registration = await navigator.serviceWorker.ready;
  await offerNewer(registration);
  const take = async () => {
    const worker = registration.installing ?? (await registration.update()).installing;
    worker?.postMessage('take-newer');
  };
  const line = lineOfAskingForNewer(await copyToCome(), take);
  registration.addEventListener('updatefound', () => showAtFoot(line), { once: true });
  if (registration.installing) showAtFoot(line);
  else await registration.update().catch(() => undefined);
}

async function hasRoom(): Promise<boolean> {
  const { keptBytes } = await copyToCome();
  // Safari before 17 does not say.
  const { storage } = navigator as { storage?: Partial<StorageManager> };
  const { quota = Infinity, usage = 0 } = (await storage?.estimate?.()) ?? {};
  return quota - usage >= keptBytes * ROOM;
}

/** Whether all of the copy of this language is on the device. */
function isCopyWhole(): Promise<boolean> {
  const scope = new URL(routes.home, location.href).href;
  return caches.has(wholeCopyName(courseIdOfPage(), scope));
}

/** Whether the page is served by the worker of its language, and not by that of the whole site. */
function servesThisPage(): boolean {
  return !!navigator.serviceWorker.controller?.scriptURL.endsWith(routes.serviceWorker);
}

function canKeepCopy(): boolean {
  // A page that is opened from a folder knows of service workers, and may have none.
  return 'serviceWorker' in navigator && location.protocol !== 'file:';
}

/** Says at the head of a page that it is the copy, as long as the site is not reached. */
async function sayWhenOffline(): Promise<void> {
  const line = newLine((await copyToCome()).messages.offline);
  const show = async () => {
    if (!servesThisPage() || (await canReachSite())) line.remove();
    else document.querySelector('main')?.prepend(line);
  };
  for (const change of ['online', 'offline']) addEventListener(change, () => void show());
  await show();
}
