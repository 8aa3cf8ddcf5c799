/**
 * Weighs the chapters of the built site beside the same chapters, as plain Markdown, on pages of
 * Starlight: `npm run build && node scripts/compare-with-starlight.ts`. Needs the npm registry.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { preview } from 'astro';
import { chromium, type Browser } from 'playwright';
import { ensureChromium } from './ensure-chromium.ts';

const CHAPTERS = 'src/content/chapters/en';
const PACKAGES = ['astro@7.3.4', '@astrojs/starlight@0.42.4'];
const PORTS = { ours: 4396, starlight: 4395 };

interface Weight {
  htmlAndCss: number;
  script: number;
}

const folder = mkdtempSync(join(tmpdir(), 'starlight-'));
buildStarlight(folder);
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ['--no-sandbox'],
});
const slugs = readdirSync(CHAPTERS).map((file) => file.replace(/\.mdx$/, ''));
const ours = await weigh(
  browser,
  { root: process.cwd(), port: PORTS.ours },
  slugs.map((slug) => `/chapters/${slug}/`),
);
const theirs = await weigh(
  browser,
  { root: folder, port: PORTS.starlight },
  slugs.map((slug) => `/${slug}/`),
);
await browser.close();
const total = ({ htmlAndCss, script }: Weight) => htmlAndCss + script;
process.stdout.write(
  `${[
    `Means of ${slugs.length} chapters, gzip -9:`,
    `A Negative Peace: ${total(ours)} bytes without fonts, of which script ${ours.script}`,
    `Starlight:        ${total(theirs)} bytes without fonts, of which script ${theirs.script}`,
    `Ratios: total ${(total(ours) / total(theirs)).toFixed(2)}, script ${(ours.script / theirs.script).toFixed(2)}`,
  ].join('\n')}\n`,
);
process.exit(0);

function buildStarlight(root: string): void {
  const docs = join(root, 'src/content/docs');
  mkdirSync(docs, { recursive: true });
  writeFileSync(join(root, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  writeFileSync(
    join(root, 'astro.config.mjs'),
    `import starlight from '@astrojs/starlight';
export default { integrations: [starlight({ title: 'A Negative Peace' })] };`,
  );
  writeFileSync(
    join(root, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
  );
  for (const file of readdirSync(CHAPTERS)) {
    const text = readFileSync(join(CHAPTERS, file), 'utf8');
    writeFileSync(join(docs, file.replace(/x$/, '')), toPlainMarkdown(text));
  }
  const run = (command: string, args: string[]) =>
    execFileSync(command, args, { cwd: root, stdio: 'ignore' });
  run('npm', ['install', '--no-audit', '--no-fund', ...PACKAGES]);
  run('npx', ['astro', 'build']);
}

/** The chapter's title and words, without the tags that only this course knows. */
function toPlainMarkdown(mdx: string): string {
  const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(mdx) ?? [];
  const title = /^title: .*$/m.exec(frontMatter)?.[0] ?? 'title: Untitled';
  return `---\n${title}\n---\n${body.replace(/<[A-Z][^>]*\/>/g, '').replace(/<\/?[A-Z][^>]*>/g, '')}`;
}

/** The mean weight of the pages, each opened in a browser that has nothing yet. */
async function weigh(
  using: Browser,
  { root, port }: { root: string; port: number },
  paths: readonly string[],
): Promise<Weight> {
  const server = await preview({ root, server: { port }, logLevel: 'error' });
  const sum = { htmlAndCss: 0, script: 0 };
  for (const path of paths) {
    const context = await using.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    page.on('response', async (response) => {
      const type = response.request().resourceType();
      const body = await response.body().catch(() => Buffer.of());
      const bytes = gzipSync(body, { level: 9 }).length;
      if (type === 'script') sum.script += bytes;
      else if (type === 'document' || type === 'stylesheet') sum.htmlAndCss += bytes;
    });
    await page.goto(`http://localhost:${port}${path}`, { waitUntil: 'networkidle' });
    await context.close();
  }
  await server.stop();
  return {
    htmlAndCss: Math.round(sum.htmlAndCss / paths.length),
    script: Math.round(sum.script / paths.length),
  };
}
