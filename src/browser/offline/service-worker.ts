/**
 * Keeps a copy of the whole course, so that it works without a network. Built by itself, with the
 * list of what is copied: build-steps/offline-copy.mjs. A copy is served only when all of it has come,
 * each file checked against its hash, so that two editions are never mixed.
 */

import { cacheNames, registerQuotaErrorCallback, setCacheNameDetails } from 'workbox-core';
import { PrecacheController, PrecacheRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { savesData } from '../saves-data.ts';

/** What stands in the place of these names is put there when the worker is built. */
declare const __COPIED_FILES__: PrecacheEntry[];
declare const __COURSE_ID__: string;
/** Languages that have a copy of their own, in a folder below this one. */
declare const __LANGUAGES_BELOW__: string[];
declare const self: WorkerScope;

/** What is used of a service worker's scope; its types and those of a page's exclude each other. */
interface WorkerScope {
  clients: { matchAll: (options: object) => Promise<{ url: string }[]> };
  registration: { active: object | null; scope: string };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: 'message', listener: (event: WorkerMessage) => void) => void) &
    ((type: 'install' | 'activate', listener: (event: LifeEvent) => void) => void) &
    ((type: 'fetch', listener: (event: Event) => void) => void);
}

/** The browser keeps the worker until the work is done; when it rejects, the worker is given up. */
interface LifeEvent extends Event {
  waitUntil: (work: Promise<void>) => void;
}

interface WorkerMessage {
  data: unknown;
  source: { postMessage: (message: string) => void } | null;
  waitUntil: (work: Promise<void>) => void;
}

const NOT_FOUND = '404.html';
/** On a line that answers late, one file after another would take minutes of waiting alone. */
const AT_A_TIME = 4;
/** So long a newer edition waits for a page to say that it is wanted. */
const PATIENCE_MS = 10_000;

let isForgotten = false;
// Before Workbox's own listener, which would take a file anew for every one that is asked for.
self.addEventListener('fetch', (event) => {
  if (isForgotten) event.stopImmediatePropagation();
});

let isFull = false;
registerQuotaErrorCallback(() => {
  isFull = true;
});

setCacheNameDetails({ prefix: __COURSE_ID__ });
const copy = new PrecacheController();
copy.addToCacheList(__COPIED_FILES__);
self.addEventListener('install', (event) => event.waitUntil(takeAll(event)));
self.addEventListener('activate', (event) => void copy.activate(event));
registerRoute(
  new PrecacheRoute(copy, {
    // The state of a page stands in its query; the page is the same.
    ignoreURLParametersMatching: [/./],
    urlManipulation: ({ url }) => [new URL(`${url.origin}${url.pathname}/`)],
  }),
);
registerRoute(
  ({ request }) => request.mode === 'navigate',
  ({ request }) => fetch(request).catch(unreachable),
);

/** The course's page for what is not there, which then says that there is no network: pages/404.astro. */
async function unreachable(): Promise<Response> {
  const page = await copy.matchPrecache(NOT_FOUND);
  if (!page) return Response.error();
  const html = (await page.text()).replace('<html ', '<html data-unreachable ');
  return new Response(html, { headers: page.headers });
}

let sayWanted: () => void;
const wanted = new Promise<void>((resolve) => (sayWanted = resolve));

/**
 * Takes all that has not come yet, several files at a time. Rejects when one does not come or is of
 * another edition; and, where data is saved, when nobody says that a newer edition is wanted.
 */
async function takeAll(event: LifeEvent): Promise<void> {
  if (self.registration.active && savesData()) {
    await Promise.race([
      wanted,
      pause(PATIENCE_MS).then(() => Promise.reject(new Error('unasked'))),
    ]);
  }
  const before = await keysOfCopy();
  const files = [...copy.getURLsToCacheKeys()];
  const takeSome = async () => {
    for (let file = files.shift(); file; file = files.shift()) await takeFile(file, event);
  };
  const taking = Array.from({ length: AT_A_TIME }, () =>
    takeSome().catch((error: unknown) => {
      files.length = 0;
      throw error;
    }),
  );
  const ends = await Promise.allSettled(taking);
  // Where the room does not suffice, what had come of this edition goes again: answers need it.
  if (isFull) await leaveOnly(before);
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}

async function leaveOnly(keys: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheNames.precache);
  const others = (await keysOfCopy()).filter((key) => !keys.includes(key));
  await Promise.all(others.map((key) => cache.delete(key)));
}

async function takeFile([url, cacheKey]: [string, string], event: LifeEvent): Promise<void> {
  const request = new Request(url, {
    integrity: copy.getIntegrityForCacheKey(cacheKey) ?? '',
    // Not what the browser keeps of an older edition.
    cache: 'reload',
    credentials: 'same-origin',
    priority: 'low',
  });
  await Promise.all(copy.strategy.handleAll({ params: { cacheKey }, request, event }));
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

// A newer edition waits while a page of the older one is open, but for the one that asks for it.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(takeOver(event));
  if (event.data === 'take-newer') sayWanted();
  if (event.data === 'forget') isForgotten = true;
});

async function takeOver({ source }: WorkerMessage): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // Other courses, and other languages of this one, may be open at the same host.
  const pages = open.filter(({ url }) => isOfThisCopy(url));
  if (pages.length <= 1) await self.skipWaiting();
  else source?.postMessage('other-pages-open');
}

function isOfThisCopy(url: string): boolean {
  const { scope } = self.registration;
  const isBelow = (language: string) => url.startsWith(`${scope}${language}/`);
  return url.startsWith(scope) && !__LANGUAGES_BELOW__.some(isBelow);
}

async function keysOfCopy(): Promise<string[]> {
  const cache = await caches.open(cacheNames.precache);
  return (await cache.keys()).map(({ url }) => url);
}
