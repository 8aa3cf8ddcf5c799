/** Takes the pictures of components that docs/design.md shows. Needs a built site. */

import { mkdirSync } from 'node:fs';
import { preview } from 'astro';
import { chromium } from 'playwright';
import { ensureChromium } from './ensure-chromium.ts';

const FOLDER = 'docs/pictures';
const PORT = 4394;

const components: [name: string, path: string, selector: string][] = [
  ['four-signs', '/', '.legend'],
  ['picture-of-the-years', '/', '.years-picture'],
  ['map', '/map/', '.region-map'],
  ['strip', '/chapters/ttp-talks/', '.strip'],
  ['plot', '/numbers/deaths-at-the-school/', '.account-plot'],
  ['header', '/chapters/ttp-talks/', '.site-header'],
  ['contents', '/chapters/ttp-talks/', '.contents'],
  ['account', '/numbers/deaths-at-the-school/', '.account'],
  ['series', '/numbers/pips-deaths-by-year/', '.series'],
  ['question', '/quizzes/ttp-talks/?view=all', '.quiz li:nth-child(2) .question'],
  ['event', '/timeline/', 'article.event'],
  ['term', '/glossary/', 'dl > div'],
];

mkdirSync(FOLDER, { recursive: true });
const server = await preview({ root: process.cwd(), server: { port: PORT }, logLevel: 'error' });
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
for (const [name, path, selector] of components) {
  await page.goto(`http://localhost:${server.port}${path}`, { waitUntil: 'networkidle' });
  await page
    .locator(selector)
    .first()
    .screenshot({ path: `${FOLDER}/${name}.png` });
}
for (const [name, path, top] of [
  ['home', '/', 0],
  ['chapter', '/chapters/operations-after-2014/', 1050],
] as const) {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`http://localhost:${server.port}${path}`, { waitUntil: 'networkidle' });
  await page.reload({ waitUntil: 'networkidle' });
  await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
}
await browser.close();
await server.stop();
process.stdout.write(`${components.length + 2} pictures in ${FOLDER}/\n`);
