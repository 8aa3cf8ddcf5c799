import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, visit } from '../support/browser.ts';

const site = inject('siteUrl');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** How many sheets of A4 a page takes. */
async function sheetsOf(path: string): Promise<number> {
  const { page } = await visit(browser, site + path);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  await page.context().close();
  return (pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g) ?? []).length;
}

describe('on paper', () => {
  test.each([
    ['/chapters/operations-after-2014/', 10],
    ['/chapters/resurgence-2022-2023/', 10],
    ['/chapters/origins/', 10],
    ['/timeline/', 5],
    ['/numbers/', 15],
    ['/quizzes/ttp-talks/', 6],
  ])('%s takes at most %i sheets', async (path, sheets) => {
    expect(await sheetsOf(path)).toBeLessThanOrEqual(sheets);
  });

  test('a quiz has all its questions, also when one is shown at a time, and no controls', async () => {
    const { page } = await visit(browser, `${site}/quizzes/ttp-talks/`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('form.question:visible').count()).toBe(23);
    for (const control of ['.steps-bar', '.question .checking', '.question .confidence']) {
      expect(await page.locator(`${control}:visible`).count(), control).toBe(0);
    }
    await page.context().close();
  });

  test.each(['?view=axis', '?view=axis&from=2014-01-01&to=2014-12-31'])(
    'the events are printed as text with the axis alone too: /timeline/%s',
    async (query) => {
      const { page } = await visit(browser, `${site}/timeline/${query}`);
      const list = page.locator('[data-event-list]');
      await list.waitFor({ state: 'hidden' });
      await page.emulateMedia({ media: 'print' });
      expect(await list.isVisible()).toBe(true);
      expect(await list.getByText('Attack on the Army Public School').first().isVisible()).toBe(
        true,
      );
      await page.context().close();
    },
  );

  test('filled signs and marks are printed filled, and pictures stay whole', async () => {
    const { page } = await visit(browser, `${site}/chapters/origins/`);
    await page.emulateMedia({ media: 'print' });
    const styles = await page
      .locator('.region-map')
      .first()
      .evaluate((map) => {
        const { breakInside, printColorAdjust } = getComputedStyle(map);
        return { breakInside, printColorAdjust };
      });
    expect(styles).toEqual({ breakInside: 'avoid', printColorAdjust: 'exact' });
    await page.context().close();
  });
});
