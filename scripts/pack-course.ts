/**
 * Packs the built site into one file that is opened without a server, from a folder, a stick or
 * Kolibri: `npm run pack` (after a build) writes `course.zip`, or the file that is named; a name that
 * ends in `.epub` makes the book. It packs `dist/`, or the folder that is named behind the file
 * (`npm run pack -- course-ur.epub dist/ur`). The build puts the same files beside its pages.
 */

import { writeFileSync } from 'node:fs';
import { packEpub } from '../build-steps/pack/pack-epub.ts';
import { packSite } from '../build-steps/pack/pack-site.ts';
import { readPackOptions } from './pack-options.ts';

try {
  const { target, site } = readPackOptions(process.argv.slice(2), ['.zip', '.epub']);
  const bytes = target.endsWith('.epub') ? await packEpub(site) : packSite(site);
  writeFileSync(target, bytes);
  process.stdout.write(`${target}: ${(bytes.length / 1e6).toFixed(1)} MB.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
