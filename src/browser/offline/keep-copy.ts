/** The copy of the course on this device: taking it, and saying in a line what becomes of it. */

import type { OfflineFile } from '../../course/files/offline-file.ts';
import { fetchJson } from '../fetching/site-files.ts';
import { ownProgram } from '../trusted.ts';
import * as routes from '../../routes.ts';
import { canReachSite } from './can-reach-site.ts';
import { lineOfAsking, lineOfNewer, lineOfFetching, newLine, showAtFoot } from './copy-lines.ts';

/** A copy takes four times what is moved for it, unpacked; as much again is for what readers answer. */
const ROOM = 8;

/** How many bytes are moved for a copy. Rejects where none can be kept, as on plain http. */
export async function sizeOfCopy(): Promise<number> {
  if (!canKeepCopy()) throw new Error('This page has no service worker.');
  return (await offlineFile()).bytes;
}

/**
 * What a page does when it has come to rest: says at its head when there is no network, and at its foot
 * how much a copy moves, and takes it; where the reader's browser says that data is saved, it asks.
 */
export async function keepCopyUnasked(): Promise<void> {
  if (!canKeepCopy()) return;
  const { connection } = navigator as Navigator & { connection?: { saveData: boolean } };
  const isKept = servesThisPage();
  if (isKept || !connection?.saveData) await keepCopy();
  else if (location.pathname !== routes.device && (await hasRoom()))
    showAtFoot(lineOfAsking(await offlineFile(), keepCopy));
  if (isKept) await sayWhenOffline((await offlineFile()).messages.offline);
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
  const isKept = servesThisPage();
  if (!isKept && !(await hasRoom())) return false;
  const file = await offlineFile();
  const registration = await navigator.serviceWorker.register(ownProgram(routes.serviceWorker));
  if (!isKept && !registration.active) {
    const coming = registration.installing ?? registration.waiting;
    if (coming) showAtFoot(lineOfFetching(coming, file));
  }
  const line = lineOfNewer(registration, file.messages);
  const offer = () => {
    if (isKept && registration.waiting) showAtFoot(line);
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
  return true;
}

async function hasRoom(): Promise<boolean> {
  const { bytes } = await offlineFile();
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
  return quota - usage >= bytes * ROOM;
}

/** Whether the page comes from the copy of its language, and not under that of the whole site. */
function servesThisPage(): boolean {
  return !!navigator.serviceWorker.controller?.scriptURL.endsWith(routes.serviceWorker);
}

function canKeepCopy(): boolean {
  // A page that is opened from a folder knows of service workers, and may have none.
  return 'serviceWorker' in navigator && location.protocol !== 'file:';
}

async function sayWhenOffline(words: string): Promise<void> {
  const line = newLine(words);
  const show = async () => {
    if (await canReachSite()) line.remove();
    else document.querySelector('main')?.prepend(line);
  };
  for (const change of ['online', 'offline']) addEventListener(change, () => void show());
  await show();
}
