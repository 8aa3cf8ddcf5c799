/**
 * Takes a picture of every page type at three widths in both themes, in the folder `screenshots/`,
 * so that a change can be looked at. Needs a built site.
 */

import { mkdirSync } from 'node:fs';
import { preview } from 'astro';
import { chromium } from 'playwright';
import { PAGE_TYPES } from '../test/support/page-types.ts';
import { ensureChromium } from './ensure-chromium.ts';

const FOLDER = 'screenshots';
const WIDTHS = [360, 768, 1440];
const THEMES = ['light', 'dark'] as const;
const PORT = 4398;

mkdirSync(FOLDER, { recursive: true });
const server = await preview({ root: process.cwd(), server: { port: PORT }, logLevel: 'error' });
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ['--no-sandbox', '--disable-background-networking'],
});
for (const width of WIDTHS) {
  for (const colorScheme of THEMES) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    for (const path of PAGE_TYPES) {
      await page.goto(`http://localhost:${server.port}${path}`, { waitUntil: 'networkidle' });
      const name = path.replaceAll('/', '-').replace(/^-|-$/g, '') || 'home';
      await page.screenshot({ path: `${FOLDER}/${name}-${width}-${colorScheme}.png` });
    }
    await context.close();
  }
}
await browser.close();
await server.stop();
process.stdout.write(
  `${PAGE_TYPES.length * WIDTHS.length * THEMES.length} pictures in ${FOLDER}/\n`,
);
