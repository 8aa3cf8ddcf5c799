/** Text that becomes markup, as the built site's own headers allow it. */

import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, visit } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Whether the page takes a text as markup. */
const takes = (page: Page, text: string) =>
  page.evaluate((markup) => {
    try {
      document.createElement('p').innerHTML = markup;
      return true;
    } catch {
      return false;
    }
  }, text);

test.each(['/chapters/partners/', '/quizzes/partners/', '/glossary/', '/teach/'])(
  'no text becomes markup on %s but Svelte’s own templates',
  async (path) => {
    const { page, complaints } = await visit(browser, inject('siteUrl') + path);
    expect(complaints).toEqual([]);
    expect(await takes(page, '<b>bold</b>')).toBe(false);
    expect(await takes(page, 'words')).toBe(false);
    await page.context().close();
  },
);

test.each(['/timeline/', '/timeline/embed/'])(
  'on %s words alone become markup, because vis-timeline writes them so',
  async (path) => {
    const { page, complaints } = await visit(browser, inject('siteUrl') + path);
    await page.locator('[data-state=drawn]').waitFor();
    expect(complaints).toEqual([]);
    expect(await takes(page, 'December 2014')).toBe(true);
    expect(await takes(page, '<img src="x" onerror="alert(1)">')).toBe(false);
    await page.context().close();
  },
);
