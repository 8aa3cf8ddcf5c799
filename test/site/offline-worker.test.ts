/** A worker whose copy is gone or cannot be read, and a network that answers with something else. */

import { join } from 'node:path';
import { readFileSync, rmSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { siteAnswers, type Answer } from '../../server/site-server.ts';
import { launchBrowser } from '../support/browser.ts';
import {
  copied,
  COPY_TIMEOUT_MS,
  publish,
  publishSite,
  SAVES_DATA,
  type PublishedSite,
} from '../support/offline-site.ts';

let site: PublishedSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  site = await publishSite();
  context = await browser.newContext({ serviceWorkers: 'allow' });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await site.end();
});

const open = (path: string) => page.goto(site.url + path);
const title = () => page.locator('h1').innerText();
const isHere = () => page.getByText('The course is now on this device');
const isTheCopy = () => page.getByText('this is the copy of the course on this device');

async function deleteCopy(of: Page): Promise<void> {
  await of.goto(`${site.url}/device/`);
  await of.getByRole('button', { name: /^Delete: A copy/ }).click();
  await of.getByRole('button', { name: /^Yes, delete this/ }).click();
  await of.getByText(/^Deleted from this device: A copy/).waitFor();
}

/** Takes files from the store behind the back of the worker, as a browser that needs room or loses them. */
async function loseFiles(...paths: string[]): Promise<void> {
  await page.evaluate(async (gone) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (gone.includes(new URL(request.url).pathname)) await cache.delete(request);
      }
    }
  }, paths);
}

describe('a copy that is deleted while another page of the course is open', () => {
  beforeEach(async () => {
    await open('/about/');
    await copied(page);
    const other = await context.newPage();
    await other.goto(`${site.url}/quizzes/origins/`);
    await deleteCopy(page);
  });

  test('is gone, harms no page, and comes again at the next visit', async () => {
    publish(site, 'chapters/index.html', ['<h1>', '<h1>Second: '], { isListed: true });
    await open('/chapters/');
    expect(await title()).toMatch(/^Second/);
    await isHere().waitFor({ timeout: COPY_TIMEOUT_MS });
    await site.stop();
    await open('/chapters/origins/');
    expect(await title()).toContain('TTP');
    await site.start();
  }, 120_000);

  test('is asked for anew where data is saved, and never stands before the pages', async () => {
    await page.addInitScript(SAVES_DATA);
    publish(site, 'chapters/index.html', ['<h1>', '<h1>Second: '], { isListed: true });
    await open('/chapters/');
    expect(await title()).toMatch(/^Second/);
    await page.getByRole('button', { name: 'Keep it' }).click();
    await isHere().waitFor({ timeout: COPY_TIMEOUT_MS });
  }, 120_000);
});

describe('a copy of which the browser has lost', () => {
  beforeEach(async () => {
    await open('/about/');
    await copied(page);
  });

  test('a page: it comes from the host, of whatever edition', async () => {
    publish(site, 'chapters/index.html', ['<h1>', '<h1>Second: '], { isListed: false });
    await loseFiles('/chapters/');
    await open('/chapters/');
    expect(await title()).toMatch(/^Second/);
  });

  test('a page, without a network: the course says so itself', async () => {
    await loseFiles('/chapters/');
    await site.stop();
    await open('/chapters/');
    expect(await page.title()).toBe('This page cannot be reached just now');
    await open('/chapters/origins/');
    expect(await title()).toContain('TTP');
    await site.start();
  });

  test('everything, without a network: it says in a few words that there is none', async () => {
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await site.stop();
    await open('/chapters/');
    expect(await title()).toBe('This page cannot be reached just now');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await site.start();
    await open('/chapters/');
    expect(await page.getByRole('navigation').count()).toBeGreaterThan(0);
  });
});

test('the page on which the first copy comes works without a network from then on', async () => {
  await open('/about/');
  await isHere().waitFor({ timeout: COPY_TIMEOUT_MS });
  await site.stop();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('dialog').getByRole('combobox');
  await box.fill('TTP');
  await page.getByRole('option').first().waitFor();
  await page.evaluate(() => dispatchEvent(new Event('offline')));
  await isTheCopy().waitFor();
  await site.start();
}, 90_000);

test('a newer edition that comes to the page of the first copy waits as on any other', async () => {
  await open('/about/');
  await isHere().waitFor({ timeout: COPY_TIMEOUT_MS });
  publish(site, 'chapters/index.html', ['<h1>', '<h1>Second: '], { isListed: true });
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect
    .poll(
      () =>
        page.evaluate(
          async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state,
        ),
      { timeout: COPY_TIMEOUT_MS },
    )
    .toBe('installed');
  await page.waitForTimeout(1000);
  const shown = await page.evaluate(async () => (await fetch('/chapters/')).text());
  expect(shown).not.toContain('Second:');
}, 90_000);

const everything =
  (status: number): Answer =>
  (_request, response) =>
    void response.writeHead(status, { 'Content-Type': 'text/html' }).end('<h1>Sign in</h1>');

test.each<[string, Answer, number]>([
  ['to a page where one has to sign in', everything(200), 10_000],
  ['to a host that fails', everything(500), 10_000],
  ['nowhere, and is not told so', () => undefined, 30_000],
])(
  'a page says that it is the copy where the network leads %s',
  async (_name, answer, timeout) => {
    await open('/about/');
    await copied(page);
    site.answers = answer;
    await open('/chapters/');
    await isTheCopy().waitFor({ timeout });
    site.answers = undefined;
  },
  90_000,
);

test('a host that sends the page for wrong addresses as one keeps no copy from coming', async () => {
  const answer = siteAnswers(site);
  const notFound = readFileSync(join(site.folder, '404.html'));
  site.answers = (request, response) => {
    if (request.url === '/404.html') {
      response.writeHead(404, { 'Content-Type': 'text/html' }).end(notFound);
    } else answer(request, response);
  };
  await open('/about/');
  await isHere().waitFor({ timeout: COPY_TIMEOUT_MS });
  rmSync(join(site.folder, 'chapters'), { recursive: true });
  await site.stop();
  await open('/no/such/page/');
  expect(await page.title()).toBe('This page cannot be reached just now');
  await open('/chapters/index.html');
  expect(await title()).toBe('Chapters');
  await site.start();
}, 90_000);
