/**
 * Keeps a copy of the whole course, so that it works without a network. Built by itself, with the
 * list of what is copied: build-steps/offline-copy.mjs. A copy is served only when all of it has come,
 * each file checked against its hash, so that two editions are never mixed.
 */

import { cacheNames, registerQuotaErrorCallback, setCacheNameDetails } from 'workbox-core';
import { matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

/** What stands in the place of these names is put there when the worker is built. */
declare const __COPIED_FILES__: PrecacheEntry[];
declare const __COURSE_ID__: string;
declare const self: WorkerScope;

/** What is used of a service worker's scope; its types and those of a page's exclude each other. */
interface WorkerScope {
  clients: { matchAll: (options: object) => Promise<unknown[]> };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: 'message', listener: (event: WorkerMessage) => void) => void) &
    ((type: 'fetch' | 'install', listener: (event: Event) => void) => void);
}

interface WorkerMessage {
  data: unknown;
  source: { postMessage: (message: string) => void } | null;
  waitUntil: (work: Promise<void>) => void;
}

const NOT_FOUND = '404.html';

let isForgotten = false;
// Before Workbox's own listener, which would take a file anew for every one that is asked for.
self.addEventListener('fetch', (event) => {
  if (isForgotten) event.stopImmediatePropagation();
});

// Where the room does not suffice, what had come of this edition goes again: answers need it.
let keysBefore: Promise<string[]> = Promise.resolve([]);
self.addEventListener('install', () => {
  keysBefore = keysOfCopy();
});
registerQuotaErrorCallback(async () => {
  const [cache, before] = await Promise.all([caches.open(cacheNames.precache), keysBefore]);
  const come = (await keysOfCopy()).filter((key) => !before.includes(key));
  await Promise.all(come.map((key) => cache.delete(key)));
});

setCacheNameDetails({ prefix: __COURSE_ID__ });
precacheAndRoute(__COPIED_FILES__, {
  // The state of a page stands in its query; the page is the same.
  ignoreURLParametersMatching: [/./],
  urlManipulation: ({ url }) => [new URL(`${url.origin}${url.pathname}/`)],
});
registerRoute(
  ({ request }) => request.mode === 'navigate',
  ({ request }) => fetch(request).catch(unreachable),
);

/** The course's page for what is not there, which then says that there is no network: pages/404.astro. */
async function unreachable(): Promise<Response> {
  const page = await matchPrecache(NOT_FOUND);
  if (!page) return Response.error();
  const html = (await page.text()).replace('<html ', '<html data-unreachable ');
  return new Response(html, { headers: page.headers });
}

// A newer edition waits while a page of the older one is open, but for the one that asks for it.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(takeOver(event));
  if (event.data === 'forget') isForgotten = true;
});

async function takeOver({ source }: WorkerMessage): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length <= 1) await self.skipWaiting();
  else source?.postMessage('other-pages-open');
}

async function keysOfCopy(): Promise<string[]> {
  const cache = await caches.open(cacheNames.precache);
  return (await cache.keys()).map(({ url }) => url);
}
