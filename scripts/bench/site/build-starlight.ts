/** The same chapters, as plain Markdown, on pages of Starlight, to be measured beside the course's. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CHAPTERS = 'src/content/chapters/en';
const PACKAGES = ['astro@7.3.4', '@astrojs/starlight@0.42.4', 'lighthouse@13.5.0'];

/** The chapters' slugs, in the order of their files. */
export const slugs = readdirSync(CHAPTERS).map((file) => file.replace(/\.mdx$/, ''));

/**
 * Builds the chapters in an empty folder, with Lighthouse beside them; returns the folder of the built
 * site. Needs the npm registry.
 */
export function buildStarlight(root: string): string {
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
  for (const slug of slugs) {
    const text = readFileSync(join(CHAPTERS, `${slug}.mdx`), 'utf8');
    writeFileSync(join(docs, `${slug}.md`), toPlainMarkdown(text));
  }
  const run = (command: string, args: string[]) =>
    execFileSync(command, args, { cwd: root, stdio: 'ignore' });
  run('npm', ['install', '--no-audit', '--no-fund', ...PACKAGES]);
  run('npx', ['astro', 'build']);
  return join(root, 'dist');
}

/** The chapter's title and words, without the tags that only this course knows. */
function toPlainMarkdown(mdx: string): string {
  const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(mdx) ?? [];
  const title = /^title: .*$/m.exec(frontMatter)?.[0] ?? 'title: Untitled';
  return `---\n${title}\n---\n${body.replace(/<[A-Z][^>]*\/>/g, '').replace(/<\/?[A-Z][^>]*>/g, '')}`;
}
