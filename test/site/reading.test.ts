import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, visit } from '../support/browser.ts';

const site = inject('siteUrl');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('with scripts off', () => {
  const options = { javaScriptEnabled: false };

  test('a chapter reads, its terms are links and its citations open in place', async () => {
    const { page } = await visit(browser, `${site}/chapters/ttp-talks/`, options);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Talking');
    expect(await page.locator('.prose a.term').count()).toBeGreaterThan(5);
    await page.locator('.prose .citation button').first().click();
    expect(await page.locator('.citation .note:popover-open').innerText()).toContain('Careful');
    await page.context().close();
  });

  test('the timeline is a list of every event', async () => {
    const { page } = await visit(browser, `${site}/timeline/`, options);
    expect(await page.locator('article.event').count()).toBeGreaterThanOrEqual(72);
    expect(await page.locator('article.event time').first().isVisible()).toBe(true);
    await page.context().close();
  });

  test('the glossary is an index, without a box that would not work', async () => {
    const { page } = await visit(browser, `${site}/glossary/`, options);
    expect(await page.locator('dt a').count()).toBeGreaterThanOrEqual(80);
    expect(await page.getByRole('combobox').isVisible()).toBe(false);
    await page.context().close();
  });

  test('a quiz shows each answer on request', async () => {
    const { page } = await visit(browser, `${site}/quizzes/ttp-talks/?view=all`, options);
    const first = page.locator('.question').first();
    expect(await first.getByText('The answer:', { exact: true }).isVisible()).toBe(false);
    await first.getByText('Show the answer').click();
    expect(await first.getByText('The answer:', { exact: true }).isVisible()).toBe(true);
    await page.context().close();
  });
});

test('of two lists that are to be paired one has letters; the answer that is shown has none', async () => {
  const typeOf = (list: Element) => getComputedStyle(list).listStyleType;
  const off = await visit(browser, `${site}/quizzes/origins/`, { javaScriptEnabled: false });
  const toChoose = off.page.locator('.question > ul + ol').first();
  expect(await toChoose.evaluate(typeOf)).toBe('upper-alpha');
  await off.page.context().close();
  const { page } = await visit(browser, `${site}/quizzes/partners/`);
  await page.getByRole('checkbox', { name: 'Joint patrols on the border' }).check();
  await page.getByRole('button', { name: 'Check my answer' }).click();
  await page.getByRole('button', { name: 'Show the answer' }).click();
  expect(await page.locator('.question .answer ol').evaluate(typeOf)).toBe('none');
  await page.context().close();
});

describe('a term’s meaning', () => {
  test('opens under the pointer and stays while the pointer is on it', async () => {
    const { page } = await visit(browser, `${site}/chapters/ttp-talks/`);
    const term = page.locator('.prose a.term').first();
    await term.hover();
    const note = page.locator('.note:popover-open');
    await note.waitFor();
    await note.hover();
    await page.waitForTimeout(600);
    expect(await note.count()).toBe(1);
    await page.mouse.move(0, 0);
    await note.waitFor({ state: 'detached' }).catch(() => undefined);
    await page.waitForTimeout(600);
    expect(await note.count()).toBe(0);
    await page.context().close();
  });

  test('opens on a first tap, and a second tap follows the link', async () => {
    const { page } = await visit(browser, `${site}/chapters/ttp-talks/`, {
      hasTouch: true,
      viewport: { width: 390, height: 800 },
    });
    const term = page.locator('.prose a.term').first();
    await term.tap();
    await page.locator('.note:popover-open').waitFor();
    await term.tap();
    await page.waitForURL('**/glossary/**');
    await page.context().close();
  });
});

describe('by keyboard alone', () => {
  test('the first tab stop skips to the text', async () => {
    const { page } = await visit(browser, `${site}/chapters/ttp-talks/`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
    await page.context().close();
  });

  test('a citation opens on Enter, closes on Escape, and focus stays', async () => {
    const { page } = await visit(browser, `${site}/chapters/ttp-talks/`);
    const mark = page.locator('.prose .citation button').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.note:popover-open').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.note:popover-open').count()).toBe(0);
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  test('a term’s meaning opens on focus and closes on Escape, and the link can be followed', async () => {
    const { page } = await visit(browser, `${site}/chapters/ttp-talks/`);
    const term = page.locator('.prose a.term').first();
    await page.locator('.prose .citation button').first().focus();
    await term.focus();
    await page.locator('.note:popover-open').waitFor();
    expect(await page.locator('.note:popover-open').innerText()).toContain('.');
    await page.keyboard.press('Escape');
    expect(await page.locator('.note:popover-open').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/glossary/**');
    await page.context().close();
  });

  test('a question is answered, checked and explained', async () => {
    const { page, complaints } = await visit(
      browser,
      `${site}/quizzes/operations-after-2014/?view=all`,
    );
    const question = page.locator('#ops-what-followed');
    await question.scrollIntoViewIfNeeded();
    await question.getByRole('button', { name: 'Check my answer' }).waitFor();
    await question.getByRole('radio', { name: 'The National Action Plan' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await question.getByText('✓ Right.').first().waitFor();
    await question.getByRole('link', { name: /paragraph that answers it/ }).click();
    await page.waitForURL('**/chapters/operations-after-2014/#plan-agreed');
    expect(await page.locator('#plan-agreed').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a term is found by its acronym', async () => {
    const { page } = await visit(browser, `${site}/glossary/`);
    await page.getByRole('combobox', { name: 'Find a term' }).fill('nisp');
    const result = page.getByRole('option').first();
    expect(await result.innerText()).toMatch(/^National Internal Security Policy/);
    await page.context().close();
  });
});
