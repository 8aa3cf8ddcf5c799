import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sitemapOf from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/** Pages that stand in another's frame, are no page of the course, or need the server of a class. */
const UNLISTED = /\/(?:404|timeline\/embed|class|class\/(?:screen|teach))\/$/;

/** Lists the pages for search engines, where the build was told the site’s address (`--site`). */
export function sitemap(): AstroIntegration {
  let isKnown = false;
  let folder = '';
  let base = '/';
  const listing = sitemapOf({
    filter: (page) => !UNLISTED.test(page) && isOfItself(page, { folder, base }),
  });
  return {
    name: 'sitemap-where-known',
    hooks: {
      ...listing.hooks,
      'astro:config:done': (options) => {
        const { site, outDir, base: below } = options.config;
        isKnown = site !== undefined;
        folder = fileURLToPath(outDir);
        base = below.replace(/\/?$/, '/');
        return listing.hooks['astro:config:done']?.(options);
      },
      'astro:build:done': (options) =>
        isKnown ? listing.hooks['astro:build:done']?.(options) : undefined,
    },
  };
}

/** Whether a page says that it is the page it is: one that is not translated names its original. */
function isOfItself(page: string, { folder, base }: { folder: string; base: string }): boolean {
  const path = decodeURIComponent(new URL(page).pathname).slice(base.length);
  const html = readFileSync(`${folder}${path}index.html`, 'utf8');
  const [, canonical] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? [];
  return canonical === undefined || canonical === page;
}
