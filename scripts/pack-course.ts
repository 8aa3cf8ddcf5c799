/**
 * Packs the built site into one file that is opened without a server, from a folder, a stick or
 * Kolibri: `npm run pack` (after a build) writes `course.zip`, or the file that is named.
 */

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipFiles } from '../src/interop/packages/zip.ts';
import { offlinePage, offlineStyles } from './pack/offline-page.ts';

const SITE = 'dist';
/** What only a server or a script reads. */
const LEFT_OUT =
  /\.(?:js|mjs|map|wasm)$|^pagefind\/|^_headers$|^robots\.txt$|^[^/]+\.json$|^quizzes\/.*\.json$/;
const target = process.argv[2] ?? 'course.zip';

if (!statSync(join(SITE, 'index.html'), { throwIfNoEntry: false })) {
  process.stderr.write('There is no built site in dist/. Run `npm run build` first.\n');
  process.exit(1);
}

const paths = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => statSync(join(SITE, path)).isFile() && !LEFT_OUT.test(path));
const textOf = (path: string) => readFileSync(join(SITE, path), 'utf8');

/** What the site was built under stands before the address of every style. */
const [, base = '/'] = /href="([^"]*)_astro\//.exec(textOf('index.html')) ?? [];

const symbolOf = (file: string, id: string) =>
  new RegExp(`<symbol id="${id}"[\\s\\S]*?</symbol>`).exec(textOf(file))?.[0];

const files: Record<string, string | Uint8Array> = {};
for (const path of paths) {
  if (path.endsWith('.html')) {
    files[path] = offlinePage(textOf(path), path, { base, symbolOf });
  } else if (path.endsWith('.css')) {
    files[path] = offlineStyles(textOf(path), path, base);
  } else {
    files[path] = new Uint8Array(readFileSync(join(SITE, path)));
  }
}
const zip = zipFiles(files);
writeFileSync(target, zip);
process.stdout.write(`${target}: ${paths.length} files, ${(zip.length / 1e6).toFixed(1)} MB.\n`);
