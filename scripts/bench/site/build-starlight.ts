/** The same chapters, as plain Markdown, on pages of Starlight, to be measured beside the course's. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  installStarlight(root);
  putChapters(root, CHAPTERS);
  execFileSync('npx', ['astro', 'build'], { cwd: root, stdio: 'ignore' });
  return join(root, 'dist');
}

/** Makes an empty folder a project of Starlight. Needs the npm registry. */
export function installStarlight(root: string): void {
  mkdirSync(join(root, 'src'), { recursive: true });
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
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...PACKAGES], {
    cwd: root,
    stdio: 'ignore',
  });
}

/** Puts the chapters of a folder, and no others, on pages of the project. */
export function putChapters(root: string, chapters: string): void {
  const docs = join(root, 'src/content/docs');
  rmSync(docs, { recursive: true, force: true });
  mkdirSync(docs, { recursive: true });
  for (const file of readdirSync(chapters)) {
    const text = readFileSync(join(chapters, file), 'utf8');
    writeFileSync(join(docs, file.replace(/\.mdx$/, '.md')), toPlainMarkdown(text));
  }
}

/** The chapter's title and words, without the tags that only this course knows. */
function toPlainMarkdown(mdx: string): string {
  const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(mdx) ?? [];
  const title = /^title: .*$/m.exec(frontMatter)?.[0] ?? 'title: Untitled';
  return `---\n${title}\n---\n${body.replace(/<[A-Z][^>]*\/>/g, '').replace(/<\/?[A-Z][^>]*>/g, '')}`;
}
