/** A published copy of the built site that a test may change, and a browser that keeps copies of it. */

import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { siteAnswers, type Answer } from '../../server/site-server.ts';

export const COPY_TIMEOUT_MS = 60_000;

/** The pages and files of which there are many: most tests do without. */
const MANY = ['events', 'glossary', 'quizzes', 'pagefind', 'sources', 'numbers'];

export interface PublishedSite {
  folder: string;
  url: string;
  /** How it answers instead of as it should; `undefined` as it should. */
  answers: Answer | undefined;
  /** Takes it off the network, and brings it back at the same address. */
  stop: () => Promise<void>;
  start: () => Promise<void>;
  end: () => Promise<void>;
}

/** Publishes the built site in a folder of its own; `isWhole`: with a worker that copies all of it. */
export async function publishSite({ isWhole = false } = {}): Promise<PublishedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  cpSync('dist', folder, { recursive: true });
  if (!isWhole) for (const language of ['', 'ur/']) copyLess(folder, language);
  const asItShould = siteAnswers({ folder });
  let server = createServer();
  const site: PublishedSite = {
    folder,
    url: '',
    answers: undefined,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    start: () => listen(Number(new URL(site.url).port)),
    end: async () => {
      await site.stop();
      rmSync(folder, { recursive: true });
    },
  };
  const listen = (port: number): Promise<void> => {
    server = createServer((request, response) => (site.answers ?? asItShould)(request, response));
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, resolve);
    });
  };
  await listen(0);
  site.url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return site;
}

/** Takes what there is much of from the worker's list, but for the pages that list the others. */
function copyLess(folder: string, language: string): void {
  const worker = join(folder, language, 'service-worker.js');
  const one = new RegExp(`\\{url:.\\/${language}(?:${MANY.join('|')})\\/[^{}]+\\},?`, 'g');
  const before = readFileSync(worker, 'utf8');
  const after = before.replace(one, '');
  expect(before.split('integrity:').length - after.split('integrity:').length).toBeGreaterThan(200);
  writeFileSync(worker, after);
}

/** Changes a page of the published site; `isListed`, so that the worker's list says so. */
export function publish(
  { folder }: Pick<PublishedSite, 'folder'>,
  path: string,
  change: [from: string, to: string],
  { isListed }: { isListed: boolean },
): void {
  const before = readFileSync(join(folder, path));
  const after = before.toString().replaceAll(...change);
  writeFileSync(join(folder, path), after);
  const worker = join(folder, 'service-worker.js');
  const [from, to] = [before, after].map((text) =>
    createHash('sha256').update(text).digest('base64'),
  ) as [string, string];
  // What is not listed is as a host leaves it that has replaced a part of the files.
  const hash = isListed ? to : from.replace(/^.{12}/, to.slice(0, 12));
  const listed = readFileSync(worker, 'utf8')
    .replace(from.slice(0, 12), to.slice(0, 12))
    .replace(`sha256-${from}`, `sha256-${hash}`);
  writeFileSync(worker, listed);
}

/** Waits until the copy is whole and serves the page. */
export async function copied(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload({ waitUntil: 'networkidle' });
}

/** A browser that says it saves data. */
export const SAVES_DATA = `Object.defineProperty(navigator, 'connection', { value: { saveData: true } })`;
