import type { OfflineFile } from '../../src/course/files/offline-file.ts';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { builtPages } from '../support/built-site.ts';

const compressed = promisify(brotliCompress);

/** The most that a page may move before a reader does anything, in bytes after gzip -9. */
interface Budget {
  /** HTML and CSS; of a chapter, for each 2,000 words of what can be read on it, or less. */
  htmlAndCss: number;
  script: number;
  /** HTML, CSS, script and fonts. */
  all: number;
}

const KB = 1000;
const budgets: [path: string, budget: Budget][] = [
  ['/', { htmlAndCss: 25 * KB, script: 4.5 * KB, all: 90 * KB }],
  ['/chapters/partners/', { htmlAndCss: 27 * KB, script: 10 * KB, all: 96 * KB }],
  ['/chapters/operations-after-2014/', { htmlAndCss: 27 * KB, script: 10 * KB, all: 96 * KB }],
  ['/chapters/resurgence-2022-2023/', { htmlAndCss: 27 * KB, script: 10 * KB, all: 96 * KB }],
  ['/timeline/', { htmlAndCss: 60 * KB, script: 35 * KB, all: 140 * KB }],
  ['/glossary/', { htmlAndCss: 40 * KB, script: 15 * KB, all: 120 * KB }],
  ['/quizzes/ttp-talks/', { htmlAndCss: 20 * KB, script: 45 * KB, all: 120 * KB }],
  ['/quizzes/practice/', { htmlAndCss: 20 * KB, script: 45 * KB, all: 120 * KB }],
  ['/numbers/', { htmlAndCss: 45 * KB, script: 4 * KB, all: 120 * KB }],
  ['/numbers/deaths-at-the-school/', { htmlAndCss: 17 * KB, script: 4 * KB, all: 85 * KB }],
  ['/map/', { htmlAndCss: 25 * KB, script: 35 * KB, all: 120 * KB }],
  ['/events/aps-attack-2014/', { htmlAndCss: 17 * KB, script: 4 * KB, all: 85 * KB }],
];

const WORDS = 2000;
const site = inject('siteUrl');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(budgets)('%s on a phone, before anything is touched', (path, budget) => {
  test('moves no more than its budget', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const moved = { document: 0, stylesheet: 0, script: 0, font: 0 };
    page.on('response', async (response) => {
      const type = response.request().resourceType();
      if (!(type in moved)) return;
      const body = await response.body();
      moved[type as keyof typeof moved] +=
        type === 'font' ? body.length : gzipSync(body, { level: 9 }).length;
    });
    await page.goto(site + path, { waitUntil: 'networkidle' });
    await context.close();
    const htmlAndCss = moved.document + moved.stylesheet;
    const isProse = path.startsWith('/chapters/');
    const allowed = budget.htmlAndCss * (isProse ? Math.max(1, wordsOf(path) / WORDS) : 1);
    const all = htmlAndCss + moved.script + moved.font;
    expect(htmlAndCss).toBeLessThanOrEqual(allowed);
    expect(moved.script).toBeLessThanOrEqual(budget.script);
    expect(all).toBeLessThanOrEqual(budget.all);
  });
});

/** In Urdu too, whose faces are large and come late. */
const UNMOVED = [
  ...budgets.map(([path]) => path),
  '/ur/',
  '/ur/chapters/policy-imperatives/',
  '/ur/quizzes/ttp-talks/',
];

test.each(UNMOVED)(
  'nothing on %s shifts on a phone, from the first paint to the foot of the page',
  async (path) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as LayoutShift[]) {
          const nodes = entry.sources.map(({ node }) => (node as Element | null)?.className);
          shifts.push(`${entry.value.toFixed(4)} ${nodes.join(', ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site + path, { waitUntil: 'networkidle' });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let top = 0; top < Math.min(height, 12_000); top += 400) {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(40);
      // On a busy machine a page has drawn nothing yet: no reader is further then.
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
    }
    expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual(
      [],
    );
    await context.close();
  },
);

/** What a server sends before it hears from the browser: ten packets. */
const FIRST_ANSWER = 14 * KB;
const entrances = budgets.map(([path]) => path).filter((path) => /^\/(chapters\/.+)?$/.test(path));

test.each(entrances)('the head of %s and its styles come with the first answer', (path) => {
  const html = builtPages().find(({ url }) => url === path)?.html ?? '';
  const [head = ''] = html.split('</h1>');
  expect(head).not.toMatch(/<link rel="stylesheet" href="[^"]+">|<script src/);
  expect(gzipSync(head, { level: 9 }).length).toBeLessThanOrEqual(FIRST_ANSWER);
});

test('the faces of one language are at most 62 kB', () => {
  const faces = ['source-serif-4', 'source-serif-4-italic', 'source-sans-3'];
  const sizes = faces.map((face) => readFileSync(`src/fonts/${face}.woff2`).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(62 * KB);
});

interface LayoutShift {
  value: number;
  sources: { node: Node | null }[];
}

function wordsOf(path: string): number {
  const page = builtPages().find(({ url }) => url === path);
  const main = page?.document.querySelector('main')?.cloneNode(true) as Element;
  main.querySelectorAll('.note').forEach((note) => note.remove());
  return main.textContent.trim().split(/\s+/).length;
}

test('the whole course, as it is kept for reading offline, moves at most three megabytes', async () => {
  const worker = readFileSync('dist/service-worker.js', 'utf8');
  const files = [...worker.matchAll(/\{url:.\/([^`"]*)/g)].map(([, path = '']) =>
    /(?:^|\/)$/.test(path) ? `dist/${path}index.html` : `dist/${path}`,
  );
  const sizes = await Promise.all(
    files.map(async (file) => {
      const contents = readFileSync(file);
      const isPacked = /\.(?:woff2|png|ico|pf_\w+|pagefind)$/.test(file);
      return isPacked ? contents.length : (await compressed(contents)).length;
    }),
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(1_000_000);
  expect(bytes).toBeLessThanOrEqual(3_000_000);
  // What readers are told before they take it is worked out from a part of the files.
  const told = JSON.parse(readFileSync('dist/offline.json', 'utf8')) as OfflineFile;
  expect(Math.abs(told.bytes.br / bytes - 1)).toBeLessThan(0.02);
});

test('the course in Urdu, whose faces are larger, moves at most three and a half', () => {
  // What is told is held to what is moved above.
  const { bytes } = JSON.parse(readFileSync('dist/ur/offline.json', 'utf8')) as OfflineFile;
  expect(bytes.br).toBeGreaterThan(1_000_000);
  expect(bytes.br).toBeLessThanOrEqual(3_500_000);
});

test('the copy for reading offline has no face and no style that none of its pages asks for', () => {
  const worker = readFileSync('dist/service-worker.js', 'utf8');
  expect(worker).toContain('source-serif-4');
  expect(worker).not.toMatch(/nastaliq|naskh-urdu/);
  expect(readFileSync('dist/ur/service-worker.js', 'utf8')).toMatch(/nastaliq/);
});
