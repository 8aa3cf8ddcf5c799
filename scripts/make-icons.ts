/**
 * Draws the pictures of `public/icon.svg` that devices ask for which take no SVG (`npm run icons`);
 * what it writes is committed.
 */

import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { ensureChromium } from './ensure-chromium.ts';

/** A mask may cut away all but the middle four fifths (W3C Web Application Manifest, “safe zone”). */
const SAFE = 0.8;
const icons: [file: string, size: number, share: number][] = [
  ['icon-192.png', 192, 1],
  ['icon-512.png', 512, 1],
  ['icon-maskable.png', 512, SAFE],
  ['apple-touch-icon.png', 180, SAFE],
];

const svg = readFileSync('public/icon.svg', 'utf8');
const [, ground = ''] = /<rect[^>]*fill="([^"]+)"/.exec(svg) ?? [];
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] });
for (const [file, size, share] of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawn = size * share;
  const back = share === 1 ? 'transparent' : ground;
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${back}">${svg.replace('<svg', `<svg width="${drawn}" height="${drawn}"`)}`,
  );
  await page.screenshot({ path: `public/${file}`, omitBackground: true });
  await page.close();
}
await browser.close();
process.stdout.write(`${icons.length} icons in public/\n`);
