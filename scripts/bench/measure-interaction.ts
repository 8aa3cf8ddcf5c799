/**
 * How long a reader waits between an act and the paint that shows it, on the built site with the
 * processor six times slower: the worst event and the 75th percentile of each journey, in
 * milliseconds (Event Timing, as for Interaction to Next Paint). Part of `npm run bench`; builds nothing.
 */

import { chromium, type Browser, type Page } from 'playwright';
import { ensureChromium } from '../ensure-chromium.ts';
import { serveSite } from '../../server/site-server.ts';

const PORT = 4394;
const SLOWDOWN = 6;
const REPEATS = 3;
/** Until nothing is left of what an act set off. */
const REST_MS = 600;

interface Journey {
  name: string;
  path: string;
  ready: (page: Page) => Promise<unknown>;
  go: (page: Page) => Promise<void>;
}

const JOURNEYS: Journey[] = [
  {
    name: 'timeline: filter by theme and by words',
    path: '/timeline/?view=list',
    ready: (page) => page.getByText('Search and filter').first().waitFor(),
    go: async (page) => {
      await page.getByText('Search and filter').first().click();
      for (const box of (await page.locator('.filters input[type=checkbox]').all()).slice(0, 4)) {
        await box.click();
        await page.waitForTimeout(REST_MS);
      }
      await page
        .locator('input[type=search]')
        .first()
        .pressSequentially('peshawar', { delay: 200 });
    },
  },
  {
    name: 'quiz: choose and check',
    path: '/quizzes/origins/?view=all',
    ready: (page) => page.locator('form.question').first().waitFor(),
    go: async (page) => {
      for (const form of (await page.locator('form.question:has(.choice)').all()).slice(0, 5)) {
        await form.locator('.choice input').first().click();
        await form.getByRole('button', { name: 'Check my answer' }).click();
        await page.waitForTimeout(REST_MS);
      }
    },
  },
  {
    name: 'glossary: type a name',
    path: '/glossary/',
    ready: async (page) => {
      await page.locator('#glossary-query').hover();
      await page.locator('.finder[data-ready=true]').waitFor();
    },
    go: async (page) => {
      await page.locator('#glossary-query').click();
      await page.keyboard.type('tehrik e taliban', { delay: 200 });
    },
  },
  {
    name: 'search of the course: open and type',
    path: '/about/',
    ready: (page) => page.locator('[data-open-search]').waitFor(),
    go: async (page) => {
      await page.locator('[data-open-search]').click();
      await page.getByRole('dialog').waitFor();
      await page.waitForTimeout(REST_MS);
      await page.keyboard.type('ceasefire', { delay: 200 });
    },
  },
];

const server = await serveSite({ folder: 'dist', port: PORT });
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ['--no-sandbox'],
});
for (const journey of JOURNEYS) {
  const runs: number[][] = [];
  for (let run = 0; run < REPEATS; run += 1) runs.push(await durations(browser, journey));
  const worst = median(runs.map((times) => Math.max(0, ...times)));
  const p75 = median(runs.map((times) => percentile(times, 0.75)));
  process.stdout.write(
    `${journey.name}: worst ${worst} ms, p75 ${p75} ms (median of ${REPEATS}, processor slowed ${SLOWDOWN}×)\n`,
  );
}
await browser.close();
await server.close();

/** How long each event of a journey waited for its paint. */
async function durations(inBrowser: Browser, { path, ready, go }: Journey): Promise<number[]> {
  const context = await inBrowser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`http://localhost:${PORT}${path}`, { waitUntil: 'networkidle' });
  await ready(page);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.evaluate(() => {
    const waited: number[] = [];
    Object.assign(window, { waited });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        if (entry.interactionId !== 0) waited.push(entry.duration);
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await go(page);
  await page.waitForTimeout(2 * REST_MS);
  const waited = await page.evaluate(() => (window as unknown as { waited: number[] }).waited);
  await context.close();
  return waited;
}

function percentile(times: readonly number[], share: number): number {
  const ordered = [...times].sort((left, right) => left - right);
  return ordered[Math.floor(share * (ordered.length - 1))] ?? 0;
}

function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}
