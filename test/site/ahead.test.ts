import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

const site = inject('siteUrl');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const EVENT = '/events/aps-attack-2014/';
const TERM = 'main a[href^="/glossary/"]';

/** What the page asked of the site after it was shown. */
async function openEvent(prepare: string) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(prepare);
  await page.goto(site + EVENT, { waitUntil: 'networkidle' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return { page, asked };
}

describe('a page of the course is there when its link is pressed', () => {
  test('it is fetched while the link is pointed at, and taken from there', async () => {
    const { page, asked } = await openEvent('');
    const link = page.locator(TERM).first();
    const address = (await link.getAttribute('href'))!;
    await link.hover();
    await expect.poll(() => asked).toContain(address);
    await link.click();
    await page.waitForURL(`**${address}`);
    const came = await page.evaluate(
      () =>
        (performance.getEntriesByType('navigation')[0] as { deliveryType?: string }).deliveryType,
    );
    expect(came).toBe('navigational-prefetch');
    await page.context().close();
  });

  test('nothing is fetched ahead of what keeps something or is a tool', async () => {
    const { page, asked } = await openEvent('');
    for (const address of ['/teach/', '/data/', '/device/']) {
      await page
        .locator(`footer a[href="${address}"], header a[href="${address}"]:visible`)
        .first()
        .hover();
      await page.waitForTimeout(400);
    }
    expect(asked.filter((path) => /teach|review|data|device/.test(path))).toEqual([]);
    await page.context().close();
  });

  const OLDER = `HTMLScriptElement.supports = () => false;
    document.addEventListener('DOMContentLoaded', () => document.querySelector('[type=speculationrules]')?.remove());`;

  test('a browser without speculation rules fetches it too', async () => {
    const { page } = await openEvent(OLDER);
    const link = page.locator(TERM).first();
    await link.focus();
    const address = await link.getAttribute('href');
    await page.locator(`link[rel=prefetch][href="${address}"]`).waitFor({ state: 'attached' });
    await page.context().close();
  });

  test('and does not where data is saved', async () => {
    const { page } = await openEvent(
      `${OLDER} Object.defineProperty(navigator, 'connection', { value: { saveData: true } });`,
    );
    await page.locator(TERM).first().focus();
    await page.waitForTimeout(300);
    expect(await page.locator('link[rel=prefetch]').count()).toBe(0);
    await page.context().close();
  });
});

test('the styles for paper wait for the first paint of a chapter, or come without script', async () => {
  const html = readFileSync('dist/chapters/partners/index.html', 'utf8');
  expect(html.replace(/<noscript>.*?<\/noscript>/g, '')).not.toMatch(/<link[^>]*media="print"/);
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${site}/chapters/partners/`, { waitUntil: 'networkidle' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.site-footer').isVisible()).toBe(false);
    await context.close();
  }
});

describe('the scripts of a chapter wait for its first paint, and come all the same', () => {
  test.each([
    [
      'where the browser does not tell of its paints',
      'PerformanceObserver.prototype.observe = () => {};',
    ],
    ['where it knows no such thing', 'delete window.PerformanceObserver;'],
    ['where it tells of them', ''],
  ])('%s', async (_name, prepare) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(prepare);
    const comes = page.waitForResponse('**/Contents*.js');
    await page.goto(`${site}/chapters/partners/`);
    await comes;
    // Until the header's own script has woken, the link leads to the glossary.
    await page.waitForLoadState('networkidle');
    await page.getByRole('link', { name: 'Search the course' }).click();
    await page.getByRole('dialog').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});

/** A page that takes itself to be made ready before its link is pressed, and not painted, until `show` is called. */
const MADE_READY = `let isAhead = true;
  window.PerformanceObserver = class {
    constructor(tell) { this.tell = tell; }
    observe() { document.addEventListener('prerenderingchange', this.tell); }
  };
  Object.defineProperty(Document.prototype, 'prerendering', { get: () => isAhead });
  window.show = () => { isAhead = false; document.dispatchEvent(new Event('prerenderingchange')); };`;

describe('a page that is made ready before its link is pressed', () => {
  const readParts = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].map((part) => ({
      top: Math.round(part.getBoundingClientRect().top),
      left: part.style.contentVisibility,
    }));

  // What wakes near the window grows, which is another matter.
  const WAKES = /mount-quiz/;
  const WAKES_IN_CHAPTER = /_astro\/(?!first-paint).*\.js$/;
  test.each([
    ['a chapter', '/chapters/partners/', '.prose > *, .after > *, .site-footer', WAKES_IN_CHAPTER],
    ['a quiz', '/quizzes/partners/', '.questions .quiz > ol > li, .site-footer', WAKES],
    ['an event', EVENT, '.prose > *, .site-footer', WAKES],
    ['a term', '/glossary/tehreek-e-taliban-pakistan/', '.prose > *, .site-footer', WAKES],
    ['a source', '/sources/khan-akram-2024/', '.prose > *, .site-footer', WAKES],
  ])(
    'leaves what is below the window out of its first drawing, and all has its place: %s',
    async (_name, path, parts, waker) => {
      const context = await browser.newContext({ viewport: { width: 1200, height: 740 } });
      await context.route(waker, (route) => route.abort());
      const [plain, ahead] = [await context.newPage(), await context.newPage()];
      await ahead.addInitScript(MADE_READY);
      for (const page of [plain, ahead]) {
        await page.goto(site + path, { waitUntil: 'networkidle' });
      }
      const whole = await plain.evaluate(readParts, parts);
      const made = await ahead.evaluate(readParts, parts);
      expect(made.map(({ top }) => top)).toEqual(whole.map(({ top }) => top));
      expect(made.map(({ left }) => left)).toEqual(
        whole.map(({ top }) => (top > 740 ? 'hidden' : '')),
      );

      await ahead.evaluate('show()');
      const leftOut = ahead.locator('[style*=content-visibility]');
      await expect.poll(() => leftOut.count(), { timeout: 5000 }).toBe(0);
      const shown = await ahead.evaluate(readParts, parts);
      expect(shown.map(({ top }) => top)).toEqual(whole.map(({ top }) => top));
      await context.close();
    },
  );

  test('a quiz that wakes when it is shown has its questions, and nothing stays left out', async () => {
    const page = await browser.newPage();
    await page.addInitScript(MADE_READY);
    let wake: (() => void) | undefined;
    const isShown = new Promise<void>((resolve) => (wake = resolve));
    await page.route(/mount-quiz/, async (route) => {
      await isShown;
      await route.continue();
    });
    await page.goto(`${site}/quizzes/partners/`);
    const leftOut = page.locator('[style*=content-visibility]');
    await expect.poll(() => leftOut.count(), { timeout: 5000 }).toBeGreaterThan(5);
    await page.evaluate('show()');
    wake?.();
    await page.locator('form.question').first().waitFor();
    await expect.poll(() => leftOut.count(), { timeout: 5000 }).toBe(0);
    await page.close();
  });

  test('leaves nothing out where its address names a place', async () => {
    const page = await browser.newPage();
    await page.addInitScript(MADE_READY);
    await page.goto(`${site}/chapters/partners/#in-short`, { waitUntil: 'networkidle' });
    expect(await page.locator('[style*=content-visibility]').count()).toBe(0);
    await page.close();
  });
});
