import sitemapOf from '@astrojs/sitemap';

/** Pages that stand in another's frame, are no page of the course, or need the server of a class. */
const UNLISTED = /\/(?:404|timeline\/embed|class|class\/(?:screen|teach))\/$/;

/** Lists the pages for search engines, where the build was told the site’s address (`--site`). */
export function sitemap() {
  return {
    name: 'sitemap-where-known',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        if (!config.site) return;
        updateConfig({ integrations: [sitemapOf({ filter: (page) => !UNLISTED.test(page) })] });
      },
    },
  };
}
