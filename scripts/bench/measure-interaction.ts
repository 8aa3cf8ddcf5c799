/**
 * How long readers wait for an answer on the built site, on a slow line and with the processor six times
 * slower: `npm run bench:interaction`. Builds nothing; `npm run bench:site` prints the same.
 */

import { chromium } from 'playwright';
import { ensureChromium } from '../ensure-chromium.ts';
import { SLOW } from './site/browse.ts';
import { measureInteractions } from './site/interactions.ts';
import { serveCompressed } from './site/serve-compressed.ts';

const server = await serveCompressed('dist');
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ['--no-sandbox'],
});
for (const { name, worstMs, p75Ms } of await measureInteractions(browser, server.url, SLOW)) {
  process.stdout.write(`${name}: worst ${worstMs} ms, p75 ${p75Ms} ms\n`);
}
await browser.close();
server.close();
