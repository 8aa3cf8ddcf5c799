import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser, visit } from '../support/browser.ts';

const site = inject('siteUrl');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('/map/', () => {
  test('is whole without a script: each mark leads to its place, and every event is there', async () => {
    const { page } = await visit(browser, `${site}/map/`, { javaScriptEnabled: false });
    const events = new Set(
      await page
        .locator('[data-event]')
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-event'))),
    );
    expect(events.size).toBe(76);
    expect(await page.getByRole('slider').count()).toBe(0);
    await page.getByRole('link', { name: /Peshawar: 3 events/ }).click();
    const place = page.locator('#peshawar');
    expect(await place.innerText()).toContain('Attack on the Army Public School, Peshawar');
    await page.context().close();
  });

  test('shows one year by the arrow keys, in its marks, its lists, in words and in the address', async () => {
    const { page, complaints } = await visit(browser, `${site}/map/`);
    const slider = page.getByRole('slider', { name: 'Year' });
    await slider.press('ArrowLeft');
    await slider.press('ArrowLeft');
    await page
      .getByText(/^2023: \d+ events at 9 places on the map, \d+ without/)
      .first()
      .waitFor();
    expect(new URL(page.url()).search).toBe('?from=2023-01-01&to=2023-12-31');
    expect(await page.locator('[data-mark]:visible').count()).toBe(9);
    expect(await page.locator('#akora-khattak').isVisible()).toBe(false);
    expect(
      await page.getByRole('link', { name: /Lakki Marwat: 1 event, known to lie/ }).count(),
    ).toBe(1);
    await page.goBack();
    await page
      .getByText(/^All years: /)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('what its slider and its marks say can be read as a transcript', async () => {
    const { page } = await visit(browser, `${site}/map/`);
    const slider = page.getByRole('slider', { name: 'Year' });
    const lines: string[] = [];
    for (const key of ['End', 'ArrowLeft', 'ArrowLeft']) {
      await slider.press(key);
      const value = await slider.getAttribute('aria-valuetext');
      await page
        .getByText(new RegExp(`^${value}: `))
        .first()
        .waitFor();
      lines.push(`${key}: slider, Year, ${value}`);
    }
    // It is said when the slider rests.
    const status = page.getByRole('status').filter({ hasText: '2023' });
    const said = await status.innerText();
    const marks = await page
      .locator('[data-mark]:visible')
      .evaluateAll((links) =>
        links.map((link) => `link, ${link.getAttribute('aria-label') ?? link.textContent.trim()}`),
      );
    lines.push(`status: ${said}`, ...marks);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('transcripts/map-by-keys.txt');
    await page.context().close();
  });

  test('gives its state to the timeline, and takes that of the timeline', async () => {
    const { page } = await visit(
      browser,
      `${site}/map/?theme=attacks&from=2023-01-01&to=2023-12-31`,
    );
    await page
      .getByText(/^2023: 8 events at 7 places/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'These events on the timeline' }).click();
    await page.waitForURL('**/timeline/?theme=attacks&from=2023-01-01&to=2023-12-31');
    await page.getByRole('link', { name: 'On the map' }).first().click();
    await page.waitForURL('**/map/?theme=attacks&from=2023-01-01&to=2023-12-31');
    await page.context().close();
  });

  test('opens its filter when it is first asked for, whatever was asked before', async () => {
    const { page, complaints } = await visit(browser, `${site}/map/`);
    await page.locator('summary', { hasText: 'Filter' }).click();
    await page.getByRole('searchbox').fill('Swat');
    await page
      .getByText(/^All years: [1-9] events? at [1-9] places?/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)(
    'has no violation that axe finds, %s',
    async (colorScheme) => {
      const { page } = await visit(browser, `${site}/map/`, { colorScheme });
      expect(await axeFindings(page)).toEqual([]);
      await page.context().close();
    },
  );

  test('has marks of 24 px at 320 px, and nothing runs out of the window', async () => {
    const { page } = await visit(browser, `${site}/map/`, {
      viewport: { width: 320, height: 700 },
    });
    for (const mark of await page.locator('[data-mark] .mark').all()) {
      const box = (await mark.boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    await page.context().close();
  });

  test('keeps filled and outlined marks apart in forced colours', async () => {
    const { page } = await visit(browser, `${site}/map/`, { forcedColors: 'active' });
    const fill = (name: RegExp) =>
      page
        .getByRole('link', { name })
        .locator('.mark')
        .evaluate((mark) => getComputedStyle(mark).fill);
    expect(await fill(/Peshawar/)).not.toBe(await fill(/Islamabad/));
    await page.context().close();
  });
});

test('a map in a chapter is a picture with words, and shows its shapes', async () => {
  const { page, complaints } = await visit(browser, `${site}/chapters/origins/`);
  const map = page.getByRole('img', { name: /The border between Afghanistan and Pakistan/ });
  await map.scrollIntoViewIfNeeded();
  expect(await map.getAttribute('aria-label')).toContain('Peshawar');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('an event page shows where it happened, and how exactly that is known', async () => {
  const { page } = await visit(browser, `${site}/about/`);
  const figure = async (id: string) => {
    await page.goto(`${site}/events/${id}/`);
    return page.locator('.place-map').innerText();
  };
  expect(await figure('aps-attack-2014')).toContain('The mark stands at Peshawar.');
  expect(await figure('burki-killed-2023')).toContain('somewhere in South Waziristan.');
  expect(await figure('fazlullah-killed')).toContain('Tinted: Kunar.');
  await page.context().close();
});
