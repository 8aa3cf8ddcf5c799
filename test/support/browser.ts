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
  for (const island of await page.locator('astro-island').all())
    await island.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => scrollTo(0, 0));
}
