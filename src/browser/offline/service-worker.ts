/**
 * Keeps a copy of the whole course, so that it works without a network. Built by itself, with the
 * list of what is copied: build-steps/offline-copy.ts. A copy is served only when all of it has come,
 * each file checked against its hash, so that two editions are never mixed.
 */

import { cacheNames, registerQuotaErrorCallback, setCacheNameDetails } from 'workbox-core';
import { PrecacheController, PrecacheRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { savesData } from '../saves-data.ts';
import { wholeCopyName } from './whole-copy.ts';

/** What stands in the place of these names is put there when the worker is built. */
declare const __COPIED_FILES__: PrecacheEntry[];
declare const __COURSE_ID__: string;
/** Languages that have a copy of their own, in a folder below this one. */
declare const __LANGUAGES_BELOW__: string[];
/** Said where not even the course's own page for that can be found. */
declare const __UNREACHABLE__: { language: string; title: string; lede: string };
declare const self: WorkerScope;

/** What is used of a service worker's scope; its types and those of a page's exclude each other. */
interface WorkerScope {
  clients: {
    claim: () => Promise<void>;
    matchAll: (options: object) => Promise<{ url: string }[]>;
  };
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

interface WorkerMessage extends Event {
  data: unknown;
  source: { postMessage: (message: string) => void } | null;
  waitUntil: (work: Promise<void>) => void;
}

const NOT_FOUND = '404.html';
/** On a line that answers late, one file after another would take minutes of waiting alone. */
const AT_A_TIME = 4;
/** So long a newer edition waits for a page to say that it is wanted. */
const PATIENCE_MS = 10_000;

const WHOLE = wholeCopyName(__COURSE_ID__, self.registration.scope);

/**
 * Whether there is a copy to serve. A worker outlives its copy where the copy is deleted, by the reader
 * or the browser, while pages are open.
 */
const isWhole = () => (whole ??= caches.has(WHOLE));
let whole: Promise<boolean> | undefined;

let isFull = false;
registerQuotaErrorCallback(() => {
  isFull = true;
});

setCacheNameDetails({ prefix: __COURSE_ID__ });
const copy = new PrecacheController({ plugins: [{ fetchDidSucceed: asFound }] });
copy.addToCacheList(__COPIED_FILES__);
self.addEventListener('install', (event) => event.waitUntil(install(event)));
self.addEventListener('activate', (event) => {
  void copy.activate(event);
  // The page that has taken the first copy is the first to work without a network.
  event.waitUntil(self.clients.claim());
});
const copied = new PrecacheRoute(copy, {
  // The state of a page stands in its query; the page is the same.
  ignoreURLParametersMatching: [/./],
  urlManipulation: ({ url }) => [
    new URL(`${url.origin}${url.pathname}/`),
    new URL(url.href.replace(/\/index\.html$/, '/')),
  ],
});
registerRoute(copied.match, async (options) => {
  const { request } = options;
  if (await isWhole()) {
    try {
      return await copied.handler.handle(options);
    } catch {
      // The file is gone or cannot be read, and what the host has is of another edition.
    }
  }
  return fetchOr(request);
});
registerRoute(
  ({ request }) => request.mode === 'navigate',
  ({ request }) => fetchOr(request),
);

/** What the network has; a page that cannot be fetched says so itself. */
async function fetchOr(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode !== 'navigate') throw error;
    return unreachable();
  }
}

/** Some hosts send the page for wrong addresses as one, though it is asked for by its name. */
async function asFound({ response }: { response: Response }): Promise<Response> {
  if (response.status !== 404 || !response.url.endsWith(NOT_FOUND)) return response;
  return new Response(await response.blob(), { headers: response.headers });
}

/** The course's page for what is not there, which then says that there is no network: pages/404.astro. */
async function unreachable(): Promise<Response> {
  const page = await copy.matchPrecache(NOT_FOUND).catch(() => undefined);
  if (page) {
    const html = (await page.text()).replace('<html ', '<html data-unreachable ');
    return new Response(html, { headers: page.headers });
  }
  const { language, title, lede } = __UNREACHABLE__;
  const html = `<!doctype html><html lang="${language}" dir="auto"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${lede}</p>`;
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

let sayWanted: () => void;
const wanted = new Promise<void>((resolve) => (sayWanted = resolve));

/** Takes the copy; where data is saved, a newer edition only when somebody says that it is wanted. */
async function install(event: LifeEvent): Promise<void> {
  if (self.registration.active && savesData()) {
    await Promise.race([
      wanted,
      pause(PATIENCE_MS).then(() => Promise.reject(new Error('unasked'))),
    ]);
  }
  await takeAll(event);
}

/**
 * Takes all that has not come yet, several files at a time. Rejects when one does not come or is of
 * another edition.
 */
async function takeAll(event: LifeEvent): Promise<void> {
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
  await caches.open(WHOLE);
  whole = Promise.resolve(true);
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
  if (event.data === 'replace') event.waitUntil(self.skipWaiting());
  if (event.data === 'take-again') event.waitUntil(takeAgain(event));
  if (event.data === 'forget') whole = Promise.resolve(false);
});

/** Takes anew what was deleted while this worker served pages, and tells whether all has come. */
async function takeAgain(event: WorkerMessage): Promise<void> {
  taking ??= takeAll(event).finally(() => (taking = undefined));
  const isKept = await taking.then(
    () => true,
    () => false,
  );
  event.source?.postMessage(isKept ? 'kept' : 'not-kept');
}

let taking: Promise<void> | undefined;

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
