/**
 * How long a click takes. Playwright turns off what readers' browsers do while a link is pointed at,
 * which is to draw its page ahead; Puppeteer leaves it on, and comes with Lighthouse.
 */

interface Page {
  setViewport: (size: { width: number; height: number }) => Promise<void>;
  evaluateOnNewDocument: (run: () => void) => Promise<unknown>;
  goto: (url: string, options: { waitUntil: 'networkidle0' }) => Promise<unknown>;
  emulateCPUThrottling: (rate: number) => Promise<void>;
  $: (selector: string) => Promise<{
    scrollIntoView: () => Promise<void>;
    hover: () => Promise<void>;
  } | null>;
  mouse: { down: () => Promise<void>; up: () => Promise<void> };
  url: () => string;
  evaluate: <Result>(run: () => Result) => Promise<Result>;
  close: () => Promise<void>;
}
interface Browser {
  newPage: () => Promise<Page>;
  pages: () => Promise<Page[]>;
  wsEndpoint: () => string;
  disconnect: () => Promise<void>;
  close: () => Promise<void>;
}
/** What is used of Puppeteer. */
export interface Puppeteer {
  launch: (options: Record<string, unknown>) => Promise<Browser>;
  connect: (options: Record<string, unknown>) => Promise<Browser>;
}

/** As long as a reader rests on a link before pressing it: what is made ready is ready then. */
const REST_MS = 2000;
const SHOWN_MS = 1500;
const SETTLED_MS = 500;

export interface Click {
  /** Milliseconds from the click to the first paint of the page that it leads to. */
  paintedMs: number;
  /** Whether the browser had made the page ready before the click. */
  wasReady: boolean;
}

/** A click on the first link that `link` selects on the page `url`, with a processor slowed `processor` times. */
export async function clickThrough(
  puppeteer: Puppeteer,
  {
    executablePath,
    url,
    link,
    processor,
  }: Record<'executablePath' | 'url' | 'link', string> & {
    processor: number;
  },
): Promise<Click> {
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
  // It looks for the frame that was left, and complains to nobody.
  const ignore = () => undefined;
  process.on('unhandledRejection', ignore);
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1200, height: 740 });
    await page.evaluateOnNewDocument(() => {
      const note = ({ timeStamp }: Event) => {
        sessionStorage.setItem('clicked-at', String(performance.timeOrigin + timeStamp));
      };
      addEventListener('click', note, true);
    });
    await page.goto(url, { waitUntil: 'networkidle0' });
    await page.emulateCPUThrottling(processor);
    const found = await page.$(link);
    if (!found) throw new Error(`${url} has no link “${link}”.`);
    await found.scrollIntoView();
    // What wakes on the way may move it.
    await pause(SETTLED_MS);
    await found.hover();
    await pause(REST_MS);
    await page.mouse.down();
    await page.mouse.up();
    await pause(SHOWN_MS);
    return await readClick(puppeteer, browser, url);
  } finally {
    await browser.close();
    process.off('unhandledRejection', ignore);
  }
}

/** Looks with a fresh connection: the first one may still hold to the page that was left. */
async function readClick(puppeteer: Puppeteer, browser: Browser, from: string): Promise<Click> {
  const again = await puppeteer.connect({
    browserWSEndpoint: browser.wsEndpoint(),
    defaultViewport: null,
  });
  const { origin } = new URL(from);
  const shown = (await again.pages()).find(
    (page) => page.url().startsWith(origin) && page.url() !== from,
  );
  if (!shown) throw new Error(`The click on ${from} led nowhere.`);
  const times = await shown.evaluate(() => {
    const [visit] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
      activationStart?: number;
    })[];
    return {
      wasReady: (visit?.activationStart ?? 0) > 0,
      painted:
        performance.timeOrigin +
        (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN),
      clicked: Number(sessionStorage.getItem('clicked-at')),
    };
  });
  await again.disconnect();
  return { paintedMs: times.painted - times.clicked, wasReady: times.wasReady };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
