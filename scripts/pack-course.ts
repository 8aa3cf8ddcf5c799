/**
 * Packs the built site into one file that is opened without a server, from a folder, a stick or
 * Kolibri: `npm run pack` (after a build) writes `course.zip`, or the file that is named. The build
 * puts the same file beside its pages, to be downloaded.
 */

import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packSite } from '../build-steps/pack/pack-site.ts';

const SITE = 'dist';
const target = process.argv[2] ?? 'course.zip';

if (!statSync(join(SITE, 'index.html'), { throwIfNoEntry: false })) {
  process.stderr.write('There is no built site in dist/. Run `npm run build` first.\n');
  process.exit(1);
}
const { zip, count } = packSite(SITE);
writeFileSync(target, zip);
process.stdout.write(`${target}: ${count} files, ${(zip.length / 1e6).toFixed(1)} MB.\n`);
