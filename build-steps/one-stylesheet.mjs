import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { baseOf } from './site-base.mjs';

/**
 * Takes out of the built pages the links to stylesheets that `layerOrder` left away: with one
 * stylesheet for the site, what Astro makes of the islands' styles stands in it already. Throws when
 * a page is left with none.
 */
export function oneStylesheet() {
  let base = '/';
  return {
    name: 'one-stylesheet',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = baseOf(config);
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const file of globSync('**/*.html', { cwd: root })) {
          const html = readFileSync(root + file, 'utf8');
          const kept = html.replace(/<link rel="stylesheet" href="([^"]+)">/g, (link, href) =>
            existsSync(root + href.slice(base.length)) ? link : '',
          );
          const first = /<link rel="stylesheet" href="([^"]+)">/.exec(kept)?.[1];
          if (first === undefined) {
            throw new Error(
              `${file} has no stylesheet. Does Astro still write <link rel="stylesheet" href="…"> into pages? See build-steps/one-stylesheet.mjs.`,
            );
          }
          if (!readFileSync(root + first.slice(base.length), 'utf8').startsWith('@layer')) {
            throw new Error(
              `${first} does not begin with the order of the layers. See build-steps/layer-order.mjs.`,
            );
          }
          if (kept !== html) writeFileSync(root + file, kept);
        }
      },
    },
  };
}
