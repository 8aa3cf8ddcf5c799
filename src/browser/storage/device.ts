/**
 * Everything that the course keeps on a device, wherever it is: both databases, the notes, the caches.
 * Whatever keeps something has a place here; a test looks into every store of the browser.
 */

import {
  DEVICE_PARTS,
  partOfNote,
  partOfProgress,
  partOfTeaching,
  sizeOf,
  type DevicePart,
} from '../../domain/device/device-parts.ts';
import { isOfThisSite } from '../offline/copy-scopes.ts';
import { forgetCopy } from '../offline/forget-copy.ts';
import { courseOfPage } from '../course-of-page.ts';
import { forgetNote, keptNotes } from './kept-notes.ts';
import { openProgress } from './progress.ts';
import { everythingOf, removeRecords } from './progress-upkeep.ts';
import { openTeaching } from './teaching.ts';

/** One thing that is kept: where, under which key, and what. */
interface Kept {
  part: DevicePart;
  place: 'progress' | 'teaching' | 'notes' | 'caches';
  store: string;
  key: string;
  value: unknown;
}

export interface PartOnDevice {
  part: DevicePart;
  /** How many records it has. */
  count: number;
  bytes: number;
}

/** What is kept, by part; parts of which nothing is kept are left out. */
export async function partsOnDevice(): Promise<PartOnDevice[]> {
  const [all, copied] = await Promise.all([everythingKept(), copyOnDevice()]);
  return DEVICE_PARTS.map((part) => {
    if (part === 'copy') return { part, ...copied };
    const ofPart = all.filter((kept) => kept.part === part);
    const bytes = ofPart.reduce((sum, { key, value }) => sum + sizeOf(key, value), 0);
    return { part, count: ofPart.length, bytes };
  }).filter(({ count }) => count > 0);
}

/** What is kept of a part, as the text of a file. */
export async function partAsText(part: DevicePart): Promise<string> {
  const kept = (await everythingKept())
    .filter((candidate) => candidate.part === part)
    .map(({ store, key, value }) => ({ store, key, value }));
  return `${JSON.stringify({ format: `${courseOfPage().id}-device`, version: 1, part, kept }, null, 1)}\n`;
}

/** Deletes parts of what is kept. Rejects when it could not be deleted; then it is there still. */
export async function deleteParts(parts: readonly DevicePart[]): Promise<void> {
  const gone = (await everythingKept()).filter(({ part }) => parts.includes(part));
  const of = (place: Kept['place']) => gone.filter((kept) => kept.place === place);
  const [progress, teaching] = await Promise.all([openProgress(), openTeaching()]);
  await removeRecords(progress, of('progress'));
  await teaching.remove(of('teaching'));
  // A note may just have been written: by what was removed.
  for (const [name] of keptNotes()) if (parts.includes(partOfNote(name))) forgetNote(name);
  if (parts.includes('copy')) await forgetCopy();
  for (const { key } of of('caches')) await caches.delete(key);
}

/** Deletes everything. */
export function deleteEverything(): Promise<void> {
  return deleteParts(DEVICE_PARTS);
}

async function everythingKept(): Promise<Kept[]> {
  const [progress, teaching] = await Promise.all([openProgress(), openTeaching()]);
  const inProgress = Object.entries(await everythingOf(progress)) as [
    Parameters<typeof partOfProgress>[0],
    [string, unknown][],
  ][];
  const inTeaching = Object.entries(await teaching.everything()) as [
    Parameters<typeof partOfTeaching>[0],
    [string, unknown][],
  ][];
  return [
    ...inProgress.flatMap(([store, entries]) =>
      entries.map(([key, value]): Kept => {
        return { part: partOfProgress(store, key), place: 'progress', store, key, value };
      }),
    ),
    ...inTeaching.flatMap(([store, entries]) =>
      entries.map(([key, value]): Kept => {
        return { part: partOfTeaching(store), place: 'teaching', store, key, value };
      }),
    ),
    ...keptNotes().map(([key, value]): Kept => {
      return { part: partOfNote(key), place: 'notes', store: 'notes', key, value };
    }),
    ...(await cacheNames()).map((key): Kept => {
      return { part: 'copy', place: 'caches', store: 'caches', key, value: null };
    }),
  ];
}

/** Pages that are kept to be read without the network. */
async function cacheNames(): Promise<string[]> {
  const names = await allCaches();
  return names.filter((name) => name.startsWith(`${courseOfPage().id}-`) && isOfThisSite(name));
}

/** A page on plain http has no caches, and one that may keep nothing may not ask for them. */
async function allCaches(): Promise<string[]> {
  if (!('caches' in globalThis)) return [];
  try {
    return await caches.keys();
  } catch (error) {
    if ((error as Error).name === 'SecurityError') return [];
    throw error;
  }
}

/** How many files of the course are copied, and how much room they take. */
async function copyOnDevice(): Promise<Omit<PartOnDevice, 'part'>> {
  const stored = await Promise.all((await cacheNames()).map((name) => caches.open(name)));
  const files = (await Promise.all(stored.map((cache) => cache.matchAll()))).flat();
  const sizes = await Promise.all(files.map(async (file) => (await file.blob()).size));
  return { count: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
