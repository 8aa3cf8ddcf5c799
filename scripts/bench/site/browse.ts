/** What a visit to a page moves and how long it takes, in a browser that has nothing yet. */

import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';

export interface Weight {
  /** HTML and CSS, in bytes after gzip -9. */
  htmlAndCss: number;
  script: number;
  fonts: number;
}

/** A line and a processor. */
export interface Slow {
  bitsPerSecond: number;
  latencyMs: number;
  /** How many times slower. */
  processor: number;
}

/** An old phone on a bad line. */
export const SLOW: Slow = { bitsPerSecond: 400_000, latencyMs: 400, processor: 6 };

/** What a phone moves for a page before anything is touched. */
export async function weigh(browser: Browser, url: string): Promise<Weight> {
  const page = await phone(browser);
  const weight = { htmlAndCss: 0, script: 0, fonts: 0 };
  page.on('response', async (response) => {
    const type = response.request().resourceType();
    const body = await response.body().catch(() => Buffer.of());
    if (type === 'font') weight.fonts += body.length;
    const bytes = gzipSync(body, { level: 9 }).length;
    if (type === 'script') weight.script += bytes;
    else if (type === 'document' || type === 'stylesheet') weight.htmlAndCss += bytes;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.context().close();
  return weight;
}

/** Milliseconds until the text of a page is seen, on a line and a processor that are slowed for good. */
export async function firstText(browser: Browser, url: string, slow: Slow): Promise<number> {
  const page = await phone(browser);
  await slowDown(page, slow);
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  const time = await firstPaint(page);
  await page.context().close();
  return time;
}

/** Slows what a page does from now on. */
export async function slowDown(page: Page, slow: Slow): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow.latencyMs,
    downloadThroughput: slow.bitsPerSecond / 8,
    uploadThroughput: slow.bitsPerSecond / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow.processor });
}

/** An empty page in the window of a phone, of a visitor who has nothing yet. */
export async function phone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    serviceWorkers: 'block',
  });
  return context.newPage();
}

async function firstPaint(page: Page): Promise<number> {
  const time = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  return (await time.jsonValue())!;
}
