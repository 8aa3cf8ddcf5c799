/**
 * What holds for every page of any course: `npm run new-course` puts this file into the tests of the
 * course that it makes. Here the tests of this course's own pages ask the same and more.
 */

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindingsInBothSchemes } from '../support/axe.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { builtPages } from '../support/built-site.ts';

/** The longest page of each kind: of those in one folder, which differ only in their last part. */
const kinds = Map.groupBy(builtPages(), ({ url }) => url.replace(/(?<=\/.+\/)[^/]+\/?$/, ''));
const pages = [...kinds.values()].map(
  (ofKind) => ofKind.sort((left, right) => right.html.length - left.html.length)[0]!.url,
);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(pages)('%s', (url) => {
  test('has nothing that axe finds, in light and dark, and asks nothing of another host', async () => {
    const { page, complaints } = await visit(browser, inject('siteUrl') + url);
    expect(await axeFindingsInBothSchemes(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('is no wider than a small phone', async () => {
    const { page } = await visit(browser, inject('siteUrl') + url, {
      viewport: { width: 320, height: 640 },
    });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  test('reads without script', async () => {
    const { page } = await visit(browser, inject('siteUrl') + url, { javaScriptEnabled: false });
    const text = await page.locator('main').innerText();
    expect(text.trim().length).toBeGreaterThan(20);
    await page.context().close();
  });
});
