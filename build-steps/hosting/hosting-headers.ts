import { writeFileSync } from 'node:fs';
import { afterBuild } from '../after-build.ts';
import { toApache } from './apache.ts';
import { readHostedSite } from './headers.ts';
import { MOST_RULES, toUnderscoreHeaders, underscoreRules } from './underscore-headers.ts';
import { toVercel } from './vercel.ts';

/**
 * Writes what hosts read from the site itself: `_headers`, `vercel.json` and `.htaccess`. The lines
 * for nginx and Caddy are printed by `npm run headers`.
 */
export const hostingHeaders = () =>
  afterBuild('hosting-headers', (root, base) => {
    // A host reads those of the whole site.
    if (process.env['COURSE_LANGUAGE']) return;
    const site = readHostedSite(root, base);
    const rules = underscoreRules(site, root);
    if (rules.size > MOST_RULES) process.stderr.write(tooMany(rules.size));
    writeFileSync(`${root}_headers`, toUnderscoreHeaders(rules));
    writeFileSync(`${root}vercel.json`, toVercel(site));
    writeFileSync(`${root}.htaccess`, toApache(site));
  });

/** Said of a course with many languages or pages of its own; other hosts read all rules. */
function tooMany(count: number): string {
  return `_headers has ${count} rules, and Cloudflare Pages reads the first ${MOST_RULES} alone: the pages after them would go without a part of the headers there (each page’s own policy holds). Publish on another host, or each language by itself. See docs/hosting.md.\n`;
}
