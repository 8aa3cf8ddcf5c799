/**
 * How long a reader waits between an act and the paint that shows it (Event Timing, as for Interaction
 * to Next Paint), on journeys through the built site.
 */

import type { Browser, Page } from 'playwright';
import { median } from '../median.ts';
import { phone, slowDown, type Slow } from './browse.ts';

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
  {
    name: 'map: choose a theme and a year',
    path: '/map/',
    ready: (page) => page.locator('.region-map').first().waitFor(),
    go: async (page) => {
      for (const box of (await page.locator('main input[type=checkbox]').all()).slice(0, 3)) {
        if (!(await box.isVisible())) continue;
        await box.click();
        await page.waitForTimeout(REST_MS);
      }
      await page
        .locator('.region-map')
        .first()
        .click({ position: { x: 40, y: 40 } });
    },
  },
  {
    name: 'teaching: choose chapters and make the assignment',
    path: '/teach/',
    ready: (page) => page.getByRole('checkbox', { name: /^Origins of the TTP/ }).waitFor(),
    go: async (page) => {
      await page.getByRole('checkbox', { name: /^Origins of the TTP/ }).click();
      await page.waitForTimeout(REST_MS);
      await page.getByRole('button', { name: 'Make the assignment' }).click();
    },
  },
];

/** Of a journey: the longest wait and the 75th percentile, in milliseconds. */
export interface Waits {
  name: string;
  worstMs: number;
  p75Ms: number;
}

/** The median of three runs of each journey through the site at `url`, slowed when its page has come. */
export async function measureInteractions(
  browser: Browser,
  url: string,
  slow: Slow,
): Promise<Waits[]> {
  const waits: Waits[] = [];
  for (const journey of JOURNEYS) {
    const runs: number[][] = [];
    for (let run = 0; run < REPEATS; run += 1) {
      runs.push(await durations(browser, { url, slow, journey }));
    }
    waits.push({
      name: journey.name,
      worstMs: median(runs.map((times) => Math.max(0, ...times))),
      p75Ms: median(runs.map((times) => percentile(times, 0.75))),
    });
  }
  return waits;
}

/** How long each event of a journey waited for its paint. */
async function durations(
  browser: Browser,
  { url, slow, journey }: { url: string; slow: Slow; journey: Journey },
): Promise<number[]> {
  const { path, ready, go } = journey;
  const page = await phone(browser);
  await page.goto(url + path, { waitUntil: 'networkidle' });
  await ready(page);
  await slowDown(page, slow);
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
  await page.context().close();
  return waited;
}

function percentile(times: readonly number[], share: number): number {
  const ordered = [...times].sort((left, right) => left - right);
  return ordered[Math.floor(share * (ordered.length - 1))] ?? 0;
}
