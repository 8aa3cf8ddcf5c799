import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeColorFindings, axeFindings } from '../support/axe.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { PAGE_TYPES } from '../support/page-types.ts';

const site = inject('siteUrl');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(PAGE_TYPES)('%s at a desk', (path) => {
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    ({ page, complaints } = await visit(browser, site + path));
  });
  afterAll(() => page.context().close());

  test.each(['light', 'dark'] as const)(
    'has no complaint and passes axe in %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      // The same page in other colours: what is not about colours was judged in light.
      const found = await (colorScheme === 'light' ? axeFindings(page) : axeColorFindings(page));
      expect([...complaints.filter((text) => !isExpected(path, text)), ...found]).toEqual([]);
    },
  );

  test('moves nothing for a reader who asked for less motion', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await page.evaluate(() => [
      ...(getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['scroll'] : []),
      ...[...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        const isMoving = parseFloat(transitionDuration) > 0 || animationName !== 'none';
        return isMoving ? [`${element.tagName}.${element.className}`] : [];
      }),
    ]);
    expect(moving).toEqual([]);
  });
});

/** The page for what does not exist is rightly served with the status that says so. */
function isExpected(path: string, complaint: string): boolean {
  return path === '/404.html' && complaint.includes('404');
}
