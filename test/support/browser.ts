import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { findChromium } from '../../scripts/find-chromium.ts';

/** A headless Chromium: the one that `findChromium` finds. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found. Run “npm test”, which finds one.');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
}

export interface Visit {
  page: Page;
  /** Console errors, uncaught errors, failed requests and requests to another origin. */
  complaints: string[];
}

/** A page opened in a context of its own, with everything it does wrong written down. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const origin = new URL(url).origin;
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    const target = request.url();
    if (!target.startsWith(origin) && !target.startsWith('data:')) {
      complaints.push(`another origin: ${target}`);
    }
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  if (options.javaScriptEnabled !== false) await wakeIslands(page);
  return { page, complaints };
}

/** Scrolls through the page, so that what waits to be seen is loaded, and back to the top. */
async function wakeIslands(page: Page): Promise<void> {
  const islands = await page.locator('astro-island').count();
  for (let index = 0; index < islands; index += 1) {
    // The island itself has no box; what it holds has.
    await page
      .locator('astro-island')
      .nth(index)
      .evaluate((island) => island.firstElementChild?.scrollIntoView({ behavior: 'instant' }));
  }
  await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null, null, {
    timeout: 15_000,
  });
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}
