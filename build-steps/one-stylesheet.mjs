import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Takes out of the built pages the links to stylesheets that `layerOrder` left away: with one
 * stylesheet for the site, what Astro makes of the islands' styles stands in it already.
 */
export function oneStylesheet() {
  return {
    name: 'one-stylesheet',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const file of globSync('**/*.html', { cwd: root })) {
          const html = readFileSync(root + file, 'utf8');
          const kept = html.replace(/<link rel="stylesheet" href="([^"]+)">/g, (link, href) =>
            existsSync(root + href) ? link : '',
          );
          if (kept !== html) writeFileSync(root + file, kept);
        }
      },
    },
  };
}
