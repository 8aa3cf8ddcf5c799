import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, visit } from '../support/browser.ts';

const site = inject('siteUrl');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the picture of the years', () => {
  test('tells of a year under the pointer, and of its neighbour by the arrow keys', async () => {
    const { page, complaints } = await visit(browser, `${site}/`);
    const lines = page.locator('.years-picture .lines');
    const { width } = (await lines.boundingBox())!;
    const chosen = page.locator('[data-chosen]');
    expect(await chosen.innerText()).toContain('2025');
    // The lines begin at 2 and end at 84 per cent: 2014 is the seventh of eighteen years.
    const atYear = (years: number) => ({ x: width * (0.02 + (0.82 * years) / 17), y: 200 });
    await lines.hover({ position: atYear(5) });
    await page.waitForFunction(
      () => 'bound' in document.querySelector<HTMLElement>('.years-picture')!.dataset,
    );
    await lines.hover({ position: atYear(6) });
    expect(await chosen.innerText()).toMatch(/^2014\s+1,723 deaths/);
    await page.getByRole('slider', { name: 'Choose a year' }).press('ArrowRight');
    expect(await chosen.innerText()).toMatch(/^2015/);
    expect(await chosen.getByRole('link').first().innerText()).toBe('Years of “negative peace”');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('says every year, its count and its events without a script', async () => {
    const { page } = await visit(browser, `${site}/`, { javaScriptEnabled: false });
    await page.getByText('Every year, with its events').click();
    const row = page.locator('.every-year > ol > li', { hasText: '2020' }).first();
    expect(await row.innerText()).toContain('220 deaths');
    expect(await page.getByRole('slider').count()).toBe(0);
    await page.context().close();
  });

  test.each([360, 768, 1440])('has no text under 12 px at %i px', async (width) => {
    const { page } = await visit(browser, `${site}/`, { viewport: { width, height: 900 } });
    const sizes = await page
      .locator('.years-picture svg text')
      .evaluateAll((texts) =>
        texts
          .filter((text) => getComputedStyle(text).display !== 'none')
          .map((text) => parseFloat(getComputedStyle(text).fontSize)),
      );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
    await page.context().close();
  });
});

describe('a reader who comes back', () => {
  const keep = (notes: Record<string, unknown>) => async () => {
    const { page, complaints } = await visit(browser, `${site}/about/`);
    await page.evaluate((kept) => {
      for (const [name, value] of Object.entries(kept)) {
        localStorage.setItem(name, JSON.stringify(value));
      }
    }, notes);
    await page.addInitScript(() => {
      Object.assign(window, { moved: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number }[]) {
          Object.assign(window, {
            moved: (window as unknown as { moved: number }).moved + entry.value,
          });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${site}/`, { waitUntil: 'networkidle' });
    return { page, complaints };
  };
  const place = {
    chapter: 'origins',
    chapterTitle: 'Origins',
    section: 'summary',
    sectionTitle: 'In short',
    share: 0.95,
  };

  test('finds where they left off, what is due and what comes next, and nothing moves', async () => {
    const { page, complaints } = await keep({
      'reading.place': place,
      'review.due': Array.from({ length: 12 }, () => 0),
    })();
    const card = page.getByRole('region', { name: 'Go on' });
    expect(await card.innerText()).toContain('Origins: In short');
    expect(await card.innerText()).toContain('12 to review, about 4 minutes');
    await card.getByText('Next').getByRole('link').click();
    await page.waitForURL('**/chapters/operations-after-2014/');
    expect(complaints).toEqual([]);
    await page.goto(`${site}/`, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBeLessThan(
      0.02,
    );
    await page.context().close();
  });

  test('with nothing kept that can be read, sees no card', async () => {
    const { page } = await keep({ 'reading.place': 'damaged' })();
    expect(await page.locator('.go-on').isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('the header', () => {
  /** Everything in it that is seen and can be pressed, by name. */
  const shownIn = (page: Page) =>
    page
      .locator('.site-header')
      .locator('a, button')
      .filter({ visible: true })
      .evaluateAll((all) =>
        all
          .filter((candidate) => !candidate.classList.contains('skip'))
          .map((one) => one.textContent.trim().replaceAll(/\s+/g, ' ')),
      );

  test('is one row at a desk, in which each part of the site stands once', async () => {
    const { page } = await visit(browser, `${site}/`, { viewport: { width: 1440, height: 900 } });
    const shown = await shownIn(page);
    expect(shown).toEqual([...new Set(shown)]);
    expect(shown).toContain('Display');
    expect(shown).not.toContain('Menu');
    expect((await page.locator('.site-header').boundingBox())!.height).toBeLessThan(65);
    await page.context().close();
  });

  const WIDTHS = [320, 360, 412, 480, 560, 768, 960, 1024, 1180, 1200, 1280, 1440, 1920];
  const due = { 'review.due': Array.from({ length: 12 }, () => 0) };
  test.each([
    ['a first visit', {}],
    ['a reader who comes back', { 'reading.place': { chapter: 'origins' } }],
    ['a reader with cards to review', due],
  ])('is one row for %s, in each language and at every width', async (_who, notes) => {
    const { page } = await visit(browser, `${site}/`);
    await page.evaluate((kept) => {
      for (const [name, value] of Object.entries(kept)) {
        localStorage.setItem(name, JSON.stringify(value));
      }
    }, notes);
    for (const path of ['/quizzes/', '/ur/quizzes/']) {
      await page.goto(site + path, { waitUntil: 'networkidle' });
      const heights: [number, number][] = [];
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 740 });
        const box = await page.locator('.site-header').boundingBox();
        heights.push([width, Math.round(box?.height ?? 0)]);
      }
      expect(heights).toEqual(WIDTHS.map((width) => [width, 60]));
    }
    await page.context().close();
  });

  test('says on a phone in its menu what is due, and marks the menu', async () => {
    const { page } = await visit(browser, `${site}/`, { viewport: { width: 360, height: 740 } });
    await page.evaluate((kept) => {
      localStorage.setItem('review.due', JSON.stringify(kept));
    }, due['review.due']);
    await page.goto(`${site}/quizzes/`, { waitUntil: 'networkidle' });
    const menu = page.getByRole('button', { name: 'Menu' });
    expect(await menu.evaluate((button) => getComputedStyle(button, '::after').content)).not.toBe(
      'none',
    );
    await menu.click();
    await page.getByRole('link', { name: '12 due' }).click();
    await page.waitForURL('**/review/');
    await page.context().close();
  });

  test('is a name, a search and a menu on a phone, and the menu has the rest', async () => {
    const { page } = await visit(browser, `${site}/`, { viewport: { width: 360, height: 740 } });
    expect(await shownIn(page)).toEqual(['A Negative Peace', 'Search the course', 'Menu']);
    await page.getByRole('button', { name: 'Menu' }).click();
    const opened = await shownIn(page);
    expect(opened).toEqual([...new Set(opened)]);
    expect(opened).toEqual(expect.arrayContaining(['Chapters', 'For teachers', 'Display', 'اردو']));
    await page.context().close();
  });
});
