/**
 * Packs the built site into one file that is opened without a server, from a folder, a stick or
 * Kolibri: `npm run pack` (after a build) writes `course.zip`, or the file that is named; a name that
 * ends in `.epub` makes the book. It packs `dist/`, or the folder that is named behind the file
 * (`npm run pack -- course-ur.epub dist/ur`). The build puts the same files beside its pages.
 */

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderScript } from '../build-steps/pack/folder-script.ts';
import { packEpub } from '../build-steps/pack/pack-epub.ts';
import { packSite } from '../build-steps/pack/pack-site.ts';

const [target = 'course.zip', site = 'dist'] = process.argv.slice(2);

if (!existsSync(join(site, 'index.html')) || !existsSync(folderScript(''))) {
  process.stderr.write(
    `There is no built site in ${site}/, or not the script that goes with it. Run \`npm run build\` first.\n`,
  );
  process.exit(1);
}
const bytes = target.endsWith('.epub') ? await packEpub(site) : packSite(site);
writeFileSync(target, bytes);
process.stdout.write(`${target}: ${(bytes.length / 1e6).toFixed(1)} MB.\n`);
