import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser, visit } from '../support/browser.ts';

const site = inject('siteUrl');
const QUIZ = '/quizzes/ttp-talks/';
const PHONE = { viewport: { width: 360, height: 740 } };
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Answers what is shown with whatever comes first, and checks it. */
async function check(page: Page): Promise<void> {
  const form = page.locator('form.question:visible');
  const boxes = form.locator('.choice input, .letter input');
  if (await boxes.count()) await boxes.first().check();
  for (const text of await form.locator('input[type=text]').all()) await text.fill('Kabul');
  await form.getByRole('button', { name: 'Check my answer' }).click();
  await form.getByText('Saved on this device.').waitFor();
}

async function answer(page: Page): Promise<void> {
  await check(page);
  await page.locator('form.question:visible').getByRole('button', { name: 'Next' }).click();
}

describe('a quiz, one question at a time', () => {
  test('keeps its place when the page is loaded again, and Back leads through it', async () => {
    const { page, complaints } = await visit(browser, site + QUIZ, PHONE);
    await answer(page);
    await answer(page);
    const third = await page.locator('form.question:visible .prompt').innerText();
    await page.reload({ waitUntil: 'networkidle' });
    await page.locator('form.question:visible').waitFor();
    expect(await page.locator('form.question:visible').count()).toBe(1);
    expect(await page.locator('form.question:visible .prompt').innerText()).toBe(third);
    await page.goBack();
    await page.waitForFunction(
      (prompt) =>
        document.querySelector('li:not([hidden]) > form .prompt')?.textContent.trim() !== prompt,
      third,
    );
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('ends a set with what was known, one thing to read again and the ways on', async () => {
    const { page, complaints } = await visit(browser, site + QUIZ, PHONE);
    for (let turn = 0; turn < 6; turn += 1) await answer(page);
    const end = page.getByRole('region', { name: 'What you knew' });
    expect(await end.getByRole('heading').innerText()).toMatch(/^\d of 6 right at the first try$/);
    // From the top: what has half scrolled beneath the header that sticks would be too small a target.
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    expect(await axeFindings(page)).toEqual([]);
    await end.getByRole('button', { name: 'Next set' }).click();
    await page.getByText('Set 2 of 4').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('has what goes on within the thumb’s reach, however long the question is', async () => {
    const { page } = await visit(browser, site + QUIZ, PHONE);
    await page.locator('form.question:visible').scrollIntoViewIfNeeded();
    const box = (await page.getByRole('button', { name: 'Check my answer' }).boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(PHONE.viewport.height);
    expect(box.y).toBeGreaterThan(PHONE.viewport.height / 2);
    await page.context().close();
  });

  test('shows the verdict above what goes on, not behind it', async () => {
    const { page } = await visit(browser, site + QUIZ, PHONE);
    const form = page.locator('form.question:visible');
    await check(page);
    const verdict = form.locator('.report strong');
    await verdict.waitFor();
    await expect
      .poll(async () => {
        const [said, tray] = await Promise.all([
          verdict.boundingBox(),
          form.locator('.checking').boundingBox(),
        ]);
        return said!.y >= 0 && said!.y + said!.height <= tray!.y;
      })
      .toBe(true);
    await page.context().close();
  });

  test('can stand on one page all the same, and an address of a question leads to it', async () => {
    const { page } = await visit(browser, `${site}${QUIZ}#talks-first`);
    await page.locator('#talks-first form').waitFor();
    expect(await page.locator('form.question:visible').count()).toBe(1);
    await page.getByRole('link', { name: 'All on one page' }).click();
    await page.waitForURL('**/?view=all');
    await page.locator('form.question').nth(5).waitFor();
    expect(await page.locator('form.question:visible').count()).toBe(23);
    await page.context().close();
  });

  test.each(['#%E0', '#nowhere', '#/end', '#talks-first/end'])(
    'begins all the same at the address %s, and the timeline as well',
    async (hash) => {
      const { page, complaints } = await visit(browser, `${site}${QUIZ}${hash}`);
      await page.locator('form.question:visible').waitFor();
      expect(await page.locator('form.question:visible').count()).toBe(1);
      await page.goto(`${site}/timeline/${hash}`, { waitUntil: 'networkidle' });
      await page.getByText('76 of 76 events.').first().waitFor();
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});
