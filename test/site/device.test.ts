import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { keptInBrowser } from '../support/kept-in-browser.ts';

const site = inject('siteUrl');
const QUIZ = '/quizzes/ttp-talks/?view=all';
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site + path, { waitUntil: 'networkidle' });
  return page;
}

/** Answers the first question that has choices; returns its form. */
async function answerFirst(page: Page) {
  const form = page.locator('form.question:has(.choice input)').first();
  await form.locator('.choice input').first().check();
  await form.getByRole('button', { name: /^(Check|Give)/ }).click();
  return form;
}

/** Does a little of everything that a device keeps. */
async function useEverything(context: BrowserContext): Promise<Page> {
  const page = await open(context, QUIZ);
  await (await answerFirst(page)).getByText('Saved on this device.').waitFor();
  await page.getByRole('button', { name: 'Display' }).first().click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.goto(`${site}/review/`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'All terms of the glossary' }).click();
  await page.getByText(/^Cards added/).waitFor();
  await page.goto(`${site}/teach/`, { waitUntil: 'networkidle' });
  await page.getByRole('checkbox', { name: /^Origins of the TTP/ }).check();
  await page.getByRole('spinbutton', { name: 'questions' }).fill('2');
  await page.getByRole('button', { name: 'Make the assignment' }).click();
  const link = await page.getByLabel('The link', { exact: true }).inputValue();
  const student = await context.newPage();
  await student.goto(link, { waitUntil: 'networkidle' });
  await student.getByLabel('Your name or nickname').fill('Zainab');
  await student.getByRole('button', { name: 'Begin' }).click();
  await student.getByRole('button', { name: 'Hand it in' }).click();
  await student.getByLabel('The code').waitFor();
  await student.close();
  return page;
}

describe('“What this device keeps”', () => {
  test('lists every part in words with its size, saves it, and deletes it alone', async () => {
    const context = await browser.newContext();
    const page = await useEverything(context);
    await page.goto(`${site}/device/`, { waitUntil: 'networkidle' });
    const parts = page.getByRole('region', { name: 'What this device keeps' }).locator('li');
    expect(await parts.allInnerTexts()).toEqual([
      expect.stringContaining('Your answers to the quizzes'),
      expect.stringContaining('The cards of your review'),
      expect.stringContaining('Assignments taken on this device'),
      expect.stringContaining('Teaching:'),
      expect.stringContaining('How the pages are displayed'),
    ]);
    expect(await parts.nth(2).innerText()).toMatch(/\d+ records?, \d+ (bytes|kB)/);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Save to a file: Assignments taken/ }).click();
    expect((await saving).suggestedFilename()).toBe('assignments.json');
    await page.getByRole('button', { name: /^Delete: Assignments taken/ }).click();
    await page.getByRole('button', { name: /^Yes, delete this: Assignments taken/ }).click();
    await page.getByText(/^Deleted from this device: Assignments taken/).waitFor();
    expect(await parts.count()).toBe(4);
    expect((await page.evaluate(keptInBrowser)).toLowerCase()).not.toContain('zainab');
    await context.close();
  });

  test.each([
    ['that page', '/device/', 'Delete everything', /^Yes, delete everything/],
    ['the review', '/review/', 'Delete all of it', /^Yes, delete everything/],
  ])('deleted from %s leaves nothing in any store', async (_from, path, button, sure) => {
    const context = await browser.newContext();
    const page = await useEverything(context);
    await page.goto(site + path, { waitUntil: 'networkidle' });
    expect(await page.evaluate(keptInBrowser)).toContain('handed-in');
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('button', { name: sure }).click();
    await page.getByText('Everything that was kept on this device is deleted.').waitFor();
    expect(await page.evaluate(keptInBrowser)).toBe('');
    await context.close();
  });
});

test('nothing that is answered, kept or handed in leaves the device: no request has it, and none goes elsewhere', async () => {
  const context = await browser.newContext();
  const sent: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    const isOwnFile = request.method() === 'GET' && request.postData() === null;
    const goesElsewhere = !url.startsWith(site) && !/^(data|blob):/.test(url);
    // The name of a script ends with a hash, which may have any letters.
    const said = url.replace(/\/_astro\/[\w.-]+$/, '');
    if (!isOwnFile || goesElsewhere || /zainab|A1\.|R1\./i.test(said)) sent.push(url);
  });
  const page = await useEverything(context);
  await page.goto(`${site}/teach/results/`, { waitUntil: 'networkidle' });
  expect(sent).toEqual([]);
  await context.close();
});

describe('“Saved on this device” is said of what the store has confirmed, and of nothing else', () => {
  const refuse = () => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new Error('refused');
      },
    });
  };

  test('where the browser keeps nothing, each answer says why it is not saved', async () => {
    const context = await browser.newContext();
    await context.addInitScript(refuse);
    const page = await open(context, QUIZ);
    const form = await answerFirst(page);
    await form.getByText('Not saved: this browser does not let the page keep anything.').waitFor();
    expect(await page.getByText('Saved on this device.').count()).toBe(0);
    await context.close();
  });

  test('with a database of a later version, each answer gives that reason', async () => {
    const context = await browser.newContext();
    const page = await open(context, '/404.html');
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('a-negative-peace', 99);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
    );
    await page.goto(site + QUIZ, { waitUntil: 'networkidle' });
    const form = await answerFirst(page);
    await form.getByText('Not saved: what this device keeps is of a later version').waitFor();
    expect(await page.getByText('Saved on this device.').count()).toBe(0);
    await context.close();
  });

  test('handing in where nothing is kept says that the code has to be taken along', async () => {
    const context = await browser.newContext();
    const teacher = await open(context, '/teach/');
    await teacher.getByRole('checkbox', { name: /^Origins of the TTP/ }).check();
    await teacher.getByRole('spinbutton', { name: 'questions' }).fill('2');
    await teacher.getByRole('button', { name: 'Make the assignment' }).click();
    const link = await teacher.getByLabel('The link', { exact: true }).inputValue();
    const other = await browser.newContext();
    await other.addInitScript(refuse);
    const page = await other.newPage();
    await page.goto(link, { waitUntil: 'networkidle' });
    await page.getByLabel('Your name or nickname').fill('Zainab');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('button', { name: 'Hand it in' }).click();
    await page.getByText('Handed in, but not kept on this device.').waitFor();
    expect(await page.getByText('Handed in on this device.').count()).toBe(0);
    await Promise.all([context.close(), other.close()]);
  });

  test('when the site’s data is cleared under the page, what stands on it is written again', async () => {
    const context = await browser.newContext();
    const page = await open(context, QUIZ);
    const form = await answerFirst(page);
    await form.getByText('Saved on this device.').waitFor();
    const session = await context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', {
      origin: new URL(site).origin,
      storageTypes: 'all',
    });
    await expect
      .poll(() => page.evaluate(keptInBrowser), { timeout: 5000 })
      .toContain('ttp-talks/');
    expect(await form.getByText('Saved on this device.').count()).toBe(1);
    await context.close();
  });

  test('a store that never opens is waited for two seconds; quiz, review, teaching and assignment work then, and say so', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      indexedDB.open = () =>
        Object.create(IDBOpenDBRequest.prototype, {
          addEventListener: { value: () => undefined },
          removeEventListener: { value: () => undefined },
        }) as IDBOpenDBRequest;
    });
    for (const path of ['/review/', '/teach/']) {
      const page = await open(context, path);
      await page.getByText('The browser has not opened what this device keeps').waitFor();
      await page.close();
    }
    const quiz = await open(context, QUIZ);
    const form = await answerFirst(quiz);
    await form.getByText('Not saved yet: the browser has not opened').waitFor();
    await context.close();
  });
});
