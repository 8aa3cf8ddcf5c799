import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, visit } from '../support/browser.ts';
import { builtPages } from '../support/built-site.ts';

const site = inject('siteUrl');
const phone = { viewport: { width: 360, height: 740 } };
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('/numbers/', () => {
  test('is at most ten screens of a phone long', async () => {
    const { page } = await visit(browser, `${site}/numbers/`, phone);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThanOrEqual(10 * phone.viewport.height);
    await page.context().close();
  });

  test('has a line for each disagreement, with a plot where it is one of numbers, and a page', () => {
    const pages = builtPages();
    const { document } = pages.find(({ url }) => url === '/numbers/')!;
    const lines = [...document.querySelectorAll('.questions > li')];
    expect(lines).toHaveLength(59);
    expect(document.querySelectorAll('.questions .account-strip').length).toBeGreaterThanOrEqual(
      15,
    );
    for (const line of lines) {
      const page = pages.find(({ url }) => url === line.querySelector('a')?.getAttribute('href'));
      expect(page?.document.querySelector('.account')?.id).toBe(line.id);
    }
  });

  test('leads an address of the first edition to its line, and on to its page', async () => {
    const { page } = await visit(browser, `${site}/numbers/#rise-of-2022`);
    await page.locator('#rise-of-2022 a').click();
    await page.waitForURL('**/numbers/rise-of-2022/');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('51, 27 or 14.47');
    await page.context().close();
  });

  test.each(['/numbers/', '/numbers/leaders-of-the-ttp/', '/numbers/pips-deaths-by-year/'])(
    '%s has no word under 12 px in a chart, at any width',
    async (path) => {
      for (const width of [360, 768, 1440]) {
        const { page } = await visit(browser, site + path, { viewport: { width, height: 900 } });
        const sizes = await page
          .locator('.chart :is(text, span)')
          .evaluateAll((words) => words.map((word) => parseFloat(getComputedStyle(word).fontSize)));
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
        await page.context().close();
      }
    },
  );

  test('every chart names its finding, who counted, its data and how to cite it', () => {
    const charts = builtPages().filter(
      ({ url, document }) => /^\/numbers\/.+/.test(url) && document.querySelector('.series'),
    );
    expect(charts).toHaveLength(8);
    for (const { document } of charts) {
      const text = document.querySelector('main')!.textContent;
      for (const part of ['Who counted:', 'Cite:', 'series.json']) expect(text).toContain(part);
    }
  });
});
