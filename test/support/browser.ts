import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { findChromium } from '../../scripts/find-chromium.ts';

/**
 * A headless Chromium: the one that `findChromium` finds, with more arguments if need be. Its contexts
 * keep no copy of the course unless they ask for it (`serviceWorkers: 'allow'`): what is tested is
 * what the server sends.
 */
export async function launchBrowser(more: string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found. Run “npm test”, which finds one.');
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      ...more,
    ],
  });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = (options) => newContext({ serviceWorkers: 'block', ...options });
  return browser;
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
  page.on('requestfailed', (request) => {
    // What was fetched ahead of a click that led elsewhere is given up.
    if (request.headers()['sec-purpose']?.startsWith('prefetch')) return;
    complaints.push(`failed: ${request.url()}`);
  });
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

const HYDRATION_TIMEOUT_MS = 30_000;

/** Scrolls to each island and each quiz, waits until it has woken, then goes back to the top. */
async function wakeIslands(page: Page): Promise<void> {
  const islands = await page.locator('astro-island').count();
  for (let index = 0; index < islands; index += 1) {
    const island = await page.locator('astro-island').nth(index).elementHandle();
    // The island itself has no box; what it holds has.
    await island.evaluate((element) => {
      element.firstElementChild?.scrollIntoView({ behavior: 'instant' });
      // One that wakes when it is turned to.
      element.firstElementChild?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    });
    await page.waitForFunction((element) => !element.hasAttribute('ssr'), island, {
      timeout: HYDRATION_TIMEOUT_MS,
    });
  }
  for (const quiz of await page.locator('.quiz').all()) {
    await quiz.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    await page.waitForFunction(
      (element) => element.querySelector('fieldset') !== null,
      await quiz.elementHandle(),
      {
        timeout: HYDRATION_TIMEOUT_MS,
      },
    );
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}
