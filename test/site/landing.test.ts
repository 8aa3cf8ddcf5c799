import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

const site = inject('siteUrl');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** As browsers on WebKit are, and those on Blink where what they hold to is replaced. */
const WITHOUT_ANCHORING = `const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { overflow-anchor: none }');
  document.adoptedStyleSheets = [sheet];`;

/** A question whose form takes the place of text, a year under an axis, an event in a list that opens, text behind boxes and a map. */
const LINKS = [
  '/quizzes/partners/?view=all#par-taliban-interest',
  '/timeline/#year-2016',
  '/timeline/embed/#year-2012',
  '/timeline/?view=list#aps-attack-2014',
  '/chapters/partners/#on-the-timeline',
  '/chapters/origins/#cite-this',
];

async function open(prepare: string, link: string) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(prepare);
  await page.goto(site + link, { waitUntil: 'networkidle' });
  await page.waitForTimeout(500);
  return page;
}

describe.each([
  ['a browser that anchors its scrolling', ''],
  ['one that does not', WITHOUT_ANCHORING],
])('in %s', (_name, prepare) => {
  test.each(LINKS)('%s leads to what it names, within 8 px once it is still', async (link) => {
    const page = await open(prepare, link);
    const off = await page.evaluate(() => {
      const target = document.getElementById(location.hash.slice(1))!;
      const { scrollPaddingTop } = getComputedStyle(document.documentElement);
      const room =
        parseFloat(scrollPaddingTop) + parseFloat(getComputedStyle(target).scrollMarginTop);
      const isAtEnd = Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight - 1;
      return isAtEnd ? 0 : target.getBoundingClientRect().top - room;
    });
    expect(Math.abs(off)).toBeLessThanOrEqual(8);
    await page.context().close();
  });
});

test('whoever loads the page again stays where they have read to', async () => {
  const page = await open('', '/chapters/origins/#cite-this');
  await page.mouse.wheel(0, -3000);
  await page.waitForTimeout(300);
  const before = await page.evaluate(() => scrollY);
  await page.reload({ waitUntil: 'networkidle' });
  await page.waitForTimeout(500);
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThanOrEqual(80);
  await page.context().close();
});

test('whoever has moved the page stays where he is, though it grows', async () => {
  const page = await open(WITHOUT_ANCHORING, '/chapters/origins/#cite-this');
  await page.mouse.wheel(0, -3000);
  await page.waitForTimeout(200);
  const before = await page.evaluate(() => scrollY);
  await page.evaluate(() => document.body.prepend(document.createElement('hr')));
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await page.context().close();
});
