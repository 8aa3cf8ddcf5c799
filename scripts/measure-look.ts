/**
 * Measures how a built site looks: `npm run measure`, or `npm run measure -- <folder>` for another
 * one. For each type of page its height on a phone, in screens of 740 px; how much it shifts before
 * anything is touched, at 360 and 1440 px; how many sizes of type and looks of buttons it has; how
 * many characters of type are under 12 px. Then the marks of the timeline that are named whole.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { PAGE_TYPES } from '../test/support/page-types.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { serveSite } from '../server/site-server.ts';

const [folder = 'dist'] = process.argv.slice(2);
const PORT = 4396;
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1440, height: 900 };

interface Looks {
  screens: number;
  shift: number;
  sizes: number[];
  buttons: number;
  tiny: number;
}

const served = await serveSite({ folder, port: PORT, base: '/' });
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ['--no-sandbox', '--disable-background-networking'],
});
const sizes = new Set<number>();
print(['page', 'screens', 'shift 360', 'shift 1440', 'sizes', 'buttons', 'under 12 px']);
for (const path of PAGE_TYPES) {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  if (!existsSync(join(folder, file))) continue;
  const [phone, desk] = [await looksOf(browser, path, PHONE), await looksOf(browser, path, DESK)];
  for (const size of desk.sizes) sizes.add(size);
  print([
    path,
    phone.screens.toFixed(1),
    phone.shift.toFixed(3),
    desk.shift.toFixed(3),
    String(desk.sizes.length),
    String(desk.buttons),
    String(phone.tiny),
  ]);
}
process.stdout.write(`sizes in all at 1440 px: ${[...sizes].sort((a, b) => a - b).join(', ')}\n`);
await measureTimeline();
await browser.close();
await served.close();

async function looksOf(
  from: Browser,
  path: string,
  viewport: { width: number; height: number },
): Promise<Looks> {
  const context = await from.newContext({ viewport });
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number }[]) {
        (window as unknown as Looks).shift += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(served.url + path, { waitUntil: 'networkidle' });
  await page.waitForTimeout(300);
  const looks = await page.evaluate((height) => {
    const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) =>
        element.checkVisibility() &&
        [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
        ),
    );
    const sizeOf = (element: Element) =>
      Math.round(parseFloat(getComputedStyle(element).fontSize) * 10) / 10;
    const buttons = [...document.querySelectorAll<HTMLElement>('button, .button')].filter(
      (element) => element.checkVisibility(),
    );
    const looksOfButtons = buttons.map((button) => {
      const { backgroundColor, borderTopColor, borderTopWidth, fontWeight } =
        getComputedStyle(button);
      return [backgroundColor, borderTopColor, borderTopWidth, fontWeight].join();
    });
    return {
      screens: document.documentElement.scrollHeight / height,
      shift: (window as unknown as Looks).shift,
      sizes: [...new Set(shown.map(sizeOf))],
      buttons: new Set(looksOfButtons).size,
      tiny: shown
        .filter((element) => sizeOf(element) < 12)
        .reduce((sum, element) => sum + element.textContent.trim().length, 0),
    };
  }, viewport.height);
  await context.close();
  return looks;
}

async function measureTimeline(): Promise<void> {
  const page = await (await browser.newContext({ viewport: DESK })).newPage();
  await page.goto(`${served.url}/timeline/`, { waitUntil: 'networkidle' });
  await page.locator('.vis-item').first().waitFor();
  await page.waitForTimeout(1000);
  const counted = await page.evaluate(() => {
    const marks = [
      ...document.querySelectorAll('.vis-itemset .vis-item:is(.vis-point, .vis-range)'),
    ].filter((mark) => !mark.classList.contains('era-name'));
    const labels = marks.map((mark) => mark.querySelector('.mark-label'));
    const whole = labels.filter(
      (label) =>
        label !== null &&
        label.scrollWidth <= label.clientWidth + 1 &&
        label.scrollHeight <= label.clientHeight + 1,
    );
    return { marks: marks.length, whole: whole.length };
  });
  process.stdout.write(`marks of the timeline named whole: ${counted.whole} of ${counted.marks}\n`);
}

function print([name = '', ...cells]: readonly string[]): void {
  process.stdout.write(`${name.padEnd(40)}${cells.map((cell) => cell.padStart(12)).join('')}\n`);
}
