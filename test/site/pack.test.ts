/** The course in one file, opened from a folder: no server, no script. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { launchBrowser } from '../support/browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'course-'));
const zip = join(folder, 'course.zip');
const MOST_BYTES = 4_000_000;
let files: Record<string, Uint8Array> = {};
let browser: Browser;

beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/pack-course.ts', zip]);
  files = unzipSync(new Uint8Array(readFileSync(zip)));
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(join(folder, 'in a folder', dirname(path)), { recursive: true });
    writeFileSync(join(folder, 'in a folder', path), contents);
  }
  browser = await launchBrowser();
}, 120_000);
afterAll(() => browser.close());

const fileUrl = (path: string) => `file://${encodeURI(join(folder, 'in a folder', path))}`;

/** The addresses in a page, each with what it stands in. */
function addressesIn(path: string): string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ParentNode) => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      for (const { name, value } of child.attrs) {
        if (name === 'href' || name === 'src' || name === 'action') found.push(value);
      }
      visit(child);
    }
  };
  visit(parse(new TextDecoder().decode(files[path])));
  return found;
}

test('it has a page at its root, and is small enough for a slow network', () => {
  expect(Object.keys(files)).toContain('index.html');
  expect(readFileSync(zip).length).toBeLessThan(MOST_BYTES);
});

test('every address in it leads to a file in it, or to another site', () => {
  const dead = Object.keys(files)
    .filter((path) => path.endsWith('.html'))
    .flatMap((path) =>
      addressesIn(path)
        .filter((address) => !/^(?:https?:|mailto:|data:|#|$)/.test(address))
        .map((address) => address.replace(/[?#].*$/, ''))
        .filter((address) => address !== '')
        .map((address) => posix.join(posix.dirname(path), address))
        .filter((target) => files[target] === undefined)
        .map((target) => `${path} → ${target}`),
    );
  expect(dead).toEqual([]);
});

test('nothing in it runs, or asks for what a folder does not have', () => {
  for (const [path, contents] of Object.entries(files)) {
    expect(path).not.toMatch(/\.m?js$/);
    if (!path.endsWith('.html')) continue;
    const text = new TextDecoder().decode(contents);
    expect(text).not.toMatch(
      /<script(?! type="application\/ld\+json")|http-equiv="content-security/i,
    );
  }
});

describe('opened from a folder', () => {
  test.each([
    'index.html',
    'chapters/partners/index.html',
    'timeline/index.html',
    'glossary/index.html',
    'quizzes/ttp-talks/index.html',
    'numbers/index.html',
    'map/index.html',
    'events/aps-attack-2014/index.html',
    'sources/index.html',
    'teach/index.html',
  ])('%s reads as it does on a server', async (path) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('requestfailed', (request) => faults.push(request.url()));
    await page.goto(fileUrl(path));
    expect(await page.locator('h1').first().isVisible()).toBe(true);
    const face = await page
      .locator('h1')
      .first()
      .evaluate((heading) => getComputedStyle(heading).fontFamily);
    expect(face).toContain('Source');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    expect(faults).toEqual([]);
    await page.close();
  });

  test('its links lead on, its maps are drawn, and what needs a script says so', async () => {
    const page = await browser.newPage();
    await page.goto(fileUrl('index.html'));
    await page
      .getByRole('link', { name: /Partners|partners/ })
      .first()
      .click();
    expect(page.url()).toMatch(/chapters\/[a-z0-9-]+\/index\.html/);
    await page.goto(fileUrl('map/index.html'));
    const drawn = await page
      .locator('use[href*="base"]')
      .first()
      .evaluate((use) => (use as SVGUseElement).getBBox().width);
    expect(drawn).toBeGreaterThan(100);
    await page.goto(fileUrl('teach/index.html'));
    expect(await page.getByText('Putting an assignment together needs a script.').isVisible()).toBe(
      true,
    );
    await page.close();
  });
});
