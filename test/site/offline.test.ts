/** The course without a network: what was visited once works, and an update never mixes editions. */

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OfflineFile } from '../../src/course/files/offline-file.ts';
import { siteAnswers, type Answer } from '../../server/site-server.ts';
import { launchBrowser } from '../support/browser.ts';
import { launchKillable, newProfile } from '../support/killable-browser.ts';
import {
  copied,
  COPY_TIMEOUT_MS,
  publish,
  publishSite,
  SAVES_DATA,
  type PublishedSite,
} from '../support/offline-site.ts';

/** The test that takes the whole copy. How a copy comes, changes and goes is seen in a small one as well. */
const WHOLE =
  'after one visit, with the network off and the browser killed, a whole afternoon works';

let served: PublishedSite;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async ({ task }) => {
  served = await publishSite({ isWhole: task.name === WHOLE });
});
afterEach(() => served.end());

async function aReader(path: string): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  await page.goto(`${served.url}${path}`);
  await copied(page);
  return page;
}

test(
  WHOLE,
  async () => {
    const profile = newProfile();
    const first = await launchKillable(profile);
    await first.page.goto(`${served.url}/`);
    await copied(first.page);
    await first.kill();
    await served.stop();

    const second = await launchKillable(profile);
    const { page } = second;
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const open = (path: string) => page.goto(served.url + path, { waitUntil: 'networkidle' });
    await open('/chapters/ttp-talks/');
    expect(await page.locator('h1').innerText()).not.toBe('');
    // The machine is on a network, as in a shutdown: it leads nowhere.
    expect(await page.evaluate(() => navigator.onLine)).toBe(true);
    await page.getByText('this is the copy of the course on this device').waitFor();
    await open('/timeline/?from=2014-01-01&to=2015-12-31');
    await page.locator('.vis-item').first().waitFor();
    await open('/map/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await open('/glossary/fatf/');
    await page.getByRole('heading', { level: 1 }).waitFor();

    // Both searches.
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('parliamentary oversight');
    await page
      .getByRole('group', { name: 'In the chapters' })
      .getByRole('option')
      .first()
      .waitFor();
    await open('/glossary/');
    await page.getByRole('combobox').first().fill('TTP');
    await page.getByRole('option').first().waitFor();

    // Answers, and what they leave for the review.
    await open('/quizzes/ttp-talks/?view=all');
    const form = page.locator('form.question').first();
    await form.waitFor();
    await form.locator('input').first().click();
    await form.getByRole('button', { name: 'Check' }).click();
    await page.getByText('Saved on this device.').first().waitFor();
    await open('/review/');
    await page.getByText('Add cards').click();
    await page.getByRole('button', { name: 'All terms of the glossary' }).click();
    await page.getByRole('button', { name: /^Review \d+ now/ }).click();
    const show = page.getByRole('button', { name: 'Show the answer' });
    await show.or(page.locator('form.question')).first().waitFor();
    if (await show.isVisible()) {
      await show.click();
      await page.getByRole('button', { name: 'Good' }).first().click();
    }

    // Work is set, taken, handed in and collected.
    await open('/teach/');
    await page.getByRole('checkbox', { name: /^Origins of the TTP/ }).check();
    await page.getByRole('button', { name: 'Make the assignment' }).click();
    const link = await page.getByLabel('The link', { exact: true }).inputValue();
    await page.goto(link, { waitUntil: 'networkidle' });
    await page.getByLabel('Your name or nickname').fill('Ali');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.locator('form.question .choice input').first().check();
    await page.getByRole('button', { name: 'Hand it in' }).click();
    const code = await page.getByLabel('The code').inputValue();
    await open('/teach/results/');
    await page.getByLabel('Codes, pasted').fill(code);
    await page.getByRole('button', { name: 'Take these codes' }).click();
    await page.getByRole('rowheader', { name: /^Ali/ }).waitFor();

    // What is not in the copy is told on the course's own page, not the browser's.
    for (const path of ['/no/such/page/', '/class/', '/data/events.json']) {
      await open(path);
      expect(await page.title()).toBe('This page cannot be reached just now');
      await page.getByRole('heading', { level: 1, name: 'This page cannot be reached' }).waitFor();
      expect(await page.getByText('This page does not exist').isVisible()).toBe(false);
    }
    expect(errors).toEqual([]);
    await second.kill();
  },
  180_000,
);

test('a page says that it is the copy when the network goes, and no longer when it comes', async () => {
  const page = await aReader('/about/');
  const line = page.getByText('this is the copy of the course on this device');
  await page.waitForTimeout(4000);
  expect(await line.count()).toBe(0);
  await page.context().setOffline(true);
  await line.waitFor();
  await page.context().setOffline(false);
  await line.waitFor({ state: 'detached' });
  await page.context().close();
}, 120_000);

test('how much is fetched is said before it comes, and that it has come', async () => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  await page.goto(`${served.url}/about/`);
  const { bytes } = JSON.parse(
    readFileSync(join(served.folder, 'offline.json'), 'utf8'),
  ) as OfflineFile;
  const line = page.locator('footer [role=status]');
  // The server of the tests compresses nothing.
  const size = (bytes.identity / 1e6).toFixed(1);
  await line.getByText(`without a network: ${size} MB.`).waitFor();
  await line.getByText('The course is now on this device').waitFor({ timeout: COPY_TIMEOUT_MS });
  await context.close();
}, 90_000);

test('where data is saved nothing is fetched until the reader has said yes', async () => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  await page.addInitScript(SAVES_DATA);
  await page.goto(`${served.url}/about/`);
  const yes = page.getByRole('button', { name: 'Keep it' });
  await yes.waitFor();
  const registrations = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(await registrations()).toBe(0);
  await yes.click();
  await page.getByText('The course is now on this device').waitFor({ timeout: COPY_TIMEOUT_MS });
  await context.close();
}, 90_000);

test('where data is saved a newer edition is fetched when the reader has said yes, and not before', async () => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  await page.goto(`${served.url}/about/`);
  await copied(page);
  publish(served, 'about/index.html', ['<h1>', '<h1>Second edition: '], { isListed: true });
  // What a worker's own browser says cannot be set from a page.
  const worker = join(served.folder, 'service-worker.js');
  const before = readFileSync(worker, 'utf8');
  writeFileSync(worker, `${SAVES_DATA};${before}`);
  await page.addInitScript(SAVES_DATA);
  await page.goto(`${served.url}/about/`);
  const yes = page.getByRole('button', { name: 'Fetch it' });
  await yes.waitFor();
  const waits = () =>
    page.evaluate(async () => !!(await navigator.serviceWorker.getRegistration())?.waiting);
  await page.waitForTimeout(2000);
  expect(await waits()).toBe(false);
  await yes.click();
  const show = page.getByRole('button', { name: 'Show it' });
  await show.click({ timeout: COPY_TIMEOUT_MS });
  await page.getByRole('heading', { level: 1, name: /^Second edition/ }).waitFor();
  await context.close();
}, 120_000);

test('where there is too little room nothing is fetched, and nothing is said', async () => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  await page.addInitScript(
    `navigator.storage.estimate = () => Promise.resolve({ quota: 20e6, usage: 0 })`,
  );
  await page.goto(`${served.url}/about/`);
  await page.waitForTimeout(5000);
  expect(await page.locator('footer [role=status]').count()).toBe(0);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
  await context.close();
}, 60_000);

/** Answers the first question of a quiz that shows all of them; returns the form. */
async function answerFirst(page: Page) {
  const form = page.locator('form.question:has(.choice input)').first();
  await form.locator('.choice input').first().check();
  await form.getByRole('button', { name: 'Check' }).click();
  await form.getByText('Saved on this device.').waitFor();
  return form;
}

test('an update waits while a quiz is open, is offered in a line, and shows when it is asked for', async () => {
  const page = await aReader('/quizzes/ttp-talks/');
  const quiz = await page.context().newPage();
  await quiz.goto(`${served.url}/quizzes/origins/?view=all`);
  const answered = await answerFirst(quiz);
  publish(served, 'about/index.html', ['<h1>', '<h1>Second edition: '], { isListed: true });
  await page.goto(`${served.url}/about/`);
  const show = page.getByRole('button', { name: 'Show it' });
  await show.waitFor({ timeout: COPY_TIMEOUT_MS });
  expect(await page.locator('h1').innerText()).not.toContain('Second');

  // Another page of the older edition is open: the newer one waits for it.
  await show.click();
  await page.getByText('when the other pages of this course are closed').waitFor();
  expect(await page.locator('h1').innerText()).not.toContain('Second');
  // The quiz goes on as if nothing had come.
  expect(await answered.getByText('Saved on this device.').isVisible()).toBe(true);
  await quiz.locator('form.question:has(.choice input)').nth(1).locator('input').first().check();
  await quiz.close();
  // Who comes back to the page that has been told so sees it.
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await page.getByRole('heading', { level: 1, name: /^Second edition/ }).waitFor();
  await page.context().close();
}, 180_000);

test('an update of which a part is of another edition is not taken: the older one stays whole', async () => {
  const page = await aReader('/about/');
  publish(served, 'about/index.html', ['<h1>', '<h1>Half: '], { isListed: false });
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const { installing } = registration ?? {};
    await new Promise<void>((resolve) => {
      if (!installing) resolve();
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'redundant') resolve();
      });
    });
  });
  await page.context().setOffline(true);
  await page.goto(`${served.url}/about/`);
  expect(await page.locator('h1').innerText()).not.toContain('Half');
  await page.goto(`${served.url}/chapters/origins/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.context().close();
}, 120_000);

/** Waits for what the page's worker makes of the edition that the host has now. */
async function updated(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
    const { installing } = registration ?? {};
    await new Promise<void>((resolve) => {
      if (!installing) resolve();
      installing?.addEventListener('statechange', () => resolve());
    });
  });
}

/** The copy that was there serves as it did: its pages, and its first edition. */
async function servesFirstEdition(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await page.goto(`${served.url}/about/`);
  expect(await page.locator('h1').innerText()).not.toContain('Second');
  await page.goto(`${served.url}/chapters/origins/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.context().setOffline(false);
}

test.each([
  [
    'whose worker is broken',
    () => writeFileSync(join(served.folder, 'service-worker.js'), 'throw new Error("broken");'),
  ],
  [
    'for which there is no room',
    async (page: Page) => {
      publish(served, 'about/index.html', ['<h1>', '<h1>Second: '], { isListed: true });
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Storage.overrideQuotaForOrigin', { origin: served.url, quotaSize: 1e3 });
    },
  ],
  [
    'of which a file does not come',
    () => {
      publish(served, 'about/index.html', ['<h1>', '<h1>Second: '], { isListed: true });
      rmSync(join(served.folder, 'about/index.html'));
    },
  ],
])(
  'an update %s leaves the copy as it was, and answers are kept',
  async (_name, happens) => {
    const page = await aReader('/quizzes/origins/?view=all');
    await answerFirst(page);
    await happens(page);
    await updated(page);
    const isWaiting = await page.evaluate(
      async () => !!(await navigator.serviceWorker.getRegistration())?.waiting,
    );
    expect(isWaiting).toBe(false);
    await servesFirstEdition(page);
    await page.goto(`${served.url}/quizzes/origins/?view=all`);
    await expect
      .poll(() => page.locator('form.question input:checked').count(), { timeout: 5000 })
      .toBe(1);
    await page.context().close();
  },
  120_000,
);

/** Answers as a site does, each file a little later. */
function slowly(folder: string): Answer {
  const answer = siteAnswers({ folder });
  return (request, response) => void setTimeout(() => answer(request, response), 60);
}

test('a browser that is killed in the middle of the first copy takes the rest at the next visit', async () => {
  const profile = newProfile();
  const first = await launchKillable(profile);
  await first.page.goto(`${served.url}/about/`);
  // As on a slow line: the copy has begun, and cannot have ended.
  served.answers = slowly(served.folder);
  const stateOfCopy = () =>
    first.page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.includes('-precache-'));
      const stores = await Promise.all(names.map((name) => caches.open(name)));
      const files = (await Promise.all(stores.map((cache) => cache.keys()))).flat();
      const { installing } = (await navigator.serviceWorker.getRegistration()) ?? {};
      return files.length > 20 && installing?.state;
    });
  await expect.poll(stateOfCopy, { timeout: COPY_TIMEOUT_MS }).toBe('installing');
  await first.kill();
  served.answers = undefined;
  const second = await launchKillable(profile);
  await second.page.goto(`${served.url}/about/`);
  await copied(second.page);
  await served.stop();
  await second.page.goto(`${served.url}/chapters/origins/`);
  expect(await second.page.locator('h1').innerText()).toContain('TTP');
  await served.start();
  await second.kill();
}, 120_000);

test('a browser that does not say how much room there is takes the copy as others do', async () => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  // As Safari before 17, and before 16.
  await page.addInitScript(
    'delete StorageManager.prototype.estimate; delete HTMLScriptElement.supports;',
  );
  await page.goto(`${served.url}/about/`);
  await page.getByText('The course is now on this device').waitFor({ timeout: COPY_TIMEOUT_MS });
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  await context.close();
}, 90_000);

test('a browser finds what it needs to install the course as a program', async () => {
  const page = await aReader('/');
  const devtools = await page.context().newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  const { manifest, errors } = (await devtools.send('Page.getAppManifest')) as unknown as {
    manifest: { name: string; startUrl: string; shortcuts: { url: string }[] };
    errors: unknown[];
  };
  expect(errors).toEqual([]);
  expect(manifest.name).toBe('A Negative Peace: A course on Pakistan and militancy, 2007–2025');
  expect(manifest.startUrl).toBe(`${served.url}/`);
  expect(manifest.shortcuts.map(({ url }) => url.slice(served.url.length))).toEqual([
    '/review/',
    '/timeline/',
  ]);
  await page.context().close();
}, 90_000);

test('a worker that is broken takes nothing from the pages', async () => {
  writeFileSync(join(served.folder, 'service-worker.js'), 'throw new Error("broken");');
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${served.url}/quizzes/origins/`);
  await page.waitForTimeout(5000);
  await page.locator('form.question').first().waitFor();
  expect(errors).toEqual([]);
  await context.close();
}, 60_000);

test('a copy is listed with its size on the page of what is kept, can be deleted, and comes again at the next visit', async () => {
  const page = await aReader('/device/');
  await page.getByText(/A copy of the course/).waitFor();
  await page.getByRole('button', { name: /^Delete: A copy/ }).click();
  await page.getByRole('button', { name: /^Yes, delete this/ }).click();
  await page.getByText(/^Deleted from this device: A copy/).waitFor();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  // The next visit takes it anew, whole.
  await page.goto(`${served.url}/about/`);
  await copied(page);
  await page.context().setOffline(true);
  await page.goto(`${served.url}/chapters/origins/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.context().close();
}, 120_000);

test('where the room does not suffice, what had come of the copy goes again, and answers are kept', async () => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  await page.goto(`${served.url}/quizzes/origins/?view=all`);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: served.url, quotaSize: 5e6 });
  const states = await page.evaluate(async () => {
    // The site's own policy is made by its own script.
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy: (name: string, rules: object) => void };
    };
    trustedTypes.createPolicy('default', { createScriptURL: (url: string) => url });
    const registration = await navigator.serviceWorker.register('/service-worker.js');
    const { installing } = registration;
    return new Promise<string[]>((resolve) => {
      installing?.addEventListener('statechange', () =>
        resolve([installing.state, registration.active?.state ?? 'no copy']),
      );
    });
  });
  expect(states).toEqual(['redundant', 'no copy']);
  const kept = await page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await Promise.all(stores.map((cache) => cache.keys()))).flat().length;
  });
  expect(kept).toBe(0);
  await answerFirst(page);
  await context.close();
}, 60_000);

test('each language has a copy of its own: the first visit to another is no newer edition', async () => {
  const page = await aReader('/');
  await page.goto(`${served.url}/ur/`);
  await expect
    .poll(
      () =>
        page.evaluate(async () =>
          (await navigator.serviceWorker.getRegistrations())
            .filter(({ active }) => active?.state === 'activated')
            .map(({ scope }) => new URL(scope).pathname),
        ),
      { timeout: COPY_TIMEOUT_MS },
    )
    .toContain('/ur/');
  expect(await page.locator('footer [role=status] button').count()).toBe(0);
  await page.reload({ waitUntil: 'networkidle' });
  await served.stop();
  await page.goto(`${served.url}/ur/chapters/ttp-talks/`);
  expect(await page.locator('h1').innerText()).toContain('ٹی ٹی پی');
  await served.start();
  await page.context().close();
}, 120_000);
