/**
 * Draws the pictures of `public/icon.svg` that devices ask for which take no SVG (`npm run icons`);
 * what it writes is committed.
 */

import { readFileSync, writeFileSync } from 'node:fs';
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
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ['--no-sandbox'],
});
for (const [file, size, share] of icons) {
  writeFileSync(`public/${file}`, await draw(size, share));
}
writeFileSync('public/favicon.ico', toIco(await draw(32, 1)));
await browser.close();
process.stdout.write(`${icons.length + 1} icons in public/\n`);

/** The icon as a PNG, on its ground where it does not fill the picture. */
async function draw(size: number, share: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawn = size * share;
  const back = share === 1 ? 'transparent' : ground;
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${back}">${svg.replace('<svg', `<svg width="${drawn}" height="${drawn}"`)}`,
  );
  const picture = await page.screenshot({ omitBackground: true });
  await page.close();
  return picture;
}

/**
 * One picture of 32 × 32 as an ICO, which some browsers and all bookmarks of old ask for: a header of 6
 * bytes, a line of 16 for the picture, the PNG (https://en.wikipedia.org/wiki/ICO_(file_format)).
 */
function toIco(png: Buffer): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(32, 6);
  head.writeUInt8(32, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
