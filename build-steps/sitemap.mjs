import { existsSync, readFileSync } from 'node:fs';
import sitemapOf from '@astrojs/sitemap';

/** What a page says that search engines are not to show: see layouts/Page.astro. */
const NOT_FOUND = '<meta name="robots" content="noindex">';

/** Lists the pages for search engines, where the build was told the site’s address (`--site`). */
export function sitemap() {
  return {
    name: 'sitemap-where-known',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        if (!config.site) return;
        const start = new URL(config.base.replace(/\/?$/, '/'), config.site).href;
        const isListed = (page) => {
          const file = new URL(`${page.slice(start.length)}index.html`, config.outDir);
          return existsSync(file) && !readFileSync(file, 'utf8').includes(NOT_FOUND);
        };
        updateConfig({ integrations: [sitemapOf({ filter: isListed })] });
      },
    },
  };
}
