import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, visit } from '../support/browser.ts';
import { PAGE_TYPES } from '../support/page-types.ts';

const site = inject('siteUrl');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(PAGE_TYPES)('%s', (path) => {
  test.each(['light', 'dark'] as const)(
    'loads without a complaint and passes axe in %s',
    async (colorScheme) => {
      const { page, complaints } = await visit(browser, site + path, { colorScheme });
      const { violations } = await new AxeBuilder({ page })
        .options({ rules: { 'target-size': { enabled: true } } })
        .analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
      expect([...complaints.filter((text) => !isExpected(path, text)), ...found]).toEqual([]);
      await page.context().close();
    },
  );

  test('fits a screen of 320 pixels', async () => {
    const viewport = { width: 320, height: 640 };
    const { page } = await visit(browser, site + path, { viewport });
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1]!);
    await page.context().close();
  });
});

/** The page for what does not exist is rightly served with the status that says so. */
function isExpected(path: string, complaint: string): boolean {
  return path === '/404.html' && complaint.includes('404');
}
