/** The built site in one file that opens from a folder, without a server, and reads without a script. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { asScript } from '../../src/interop/packages/folder-address.ts';
import { zipFiles } from '../../src/interop/packages/zip.ts';
import { stylesUnasked } from '../styles-unasked.ts';
import { folderScript } from './folder-script.ts';
import { FIRST_SCRIPT, offlinePage, offlineStyles, type OfflineSite } from './offline-page.ts';

/** What only a server reads, or a script that is a module. */
const LEFT_OUT =
  /\.(?:js|mjs|map|wasm|zip|epub|webmanifest)$|^pagefind\/|^pictures\/|^_headers$|^\.htaccess$|^robots\.txt$|^[^/]+\.json$|^quizzes\/.*\.json$/;
/** Packages of questions are files to take elsewhere. */
const KEPT = /^teach\/export\//;
/** What the folder's script asks for: see src/components/folder/. */
const ASKED_FOR = /^(?:search|review|progress|quizzes\/[^/]+)\.json$/;
/** The folder's script, at its root. */
const SCRIPT = 'folder.js';

/** Packs the site that is built in the folder, and the script that was bundled for it. Throws when there is none. */
export function packSite(folder: string): Uint8Array<ArrayBuffer> {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const languages = languagesIn(all);
  const ours = all
    .filter((path) => !languages.some((language) => path.startsWith(`${language}/`)))
    .filter((path) => statSync(join(folder, path)).isFile());
  const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');
  const unasked = stylesUnasked(ours, textOf);
  if (!ours.includes('404.html') || !existsSync(folderScript(''))) {
    throw new Error(`There is no built site in ${folder}. Run “npm run build” first.`);
  }
  const paths = ours.filter(
    (path) =>
      path === FIRST_SCRIPT || KEPT.test(path) || !(LEFT_OUT.test(path) || unasked.has(path)),
  );

  // What the site was built under stands before the address of every style.
  const [, base = '/'] = /href="([^"]*)_astro\//.exec(textOf('index.html')) ?? [];
  const [, translation = ''] =
    /<html lang="([^"]+)"[^>]* data-original=/.exec(textOf('index.html')) ?? [];
  const symbolOf = (file: string, id: string) =>
    new RegExp(`<symbol id="${id}"[\\s\\S]*?</symbol>`).exec(textOf(file))?.[0];

  const packed = new Set(paths);
  const site: OfflineSite = { base, script: SCRIPT, has: (file) => packed.has(file), symbolOf };
  const files: Record<string, string | Uint8Array> = {
    [SCRIPT]: readFileSync(folderScript(translation), 'utf8'),
  };
  for (const path of ours.filter((file) => ASKED_FOR.test(file))) {
    files[asScript(path)] = `takeFile(${JSON.stringify(path)},${JSON.stringify(textOf(path))})`;
  }
  for (const path of paths) {
    if (path.endsWith('.html')) {
      files[path] = offlinePage(textOf(path), path, site);
    } else if (path.endsWith('.css')) {
      files[path] = offlineStyles(textOf(path), path, base);
    } else {
      files[path] = new Uint8Array(readFileSync(join(folder, path)));
    }
  }
  return zipFiles(files);
}

/** The sites in other languages that lie in it, each with a page 404 of its own: they are packed by themselves. */
function languagesIn(paths: readonly string[]): string[] {
  return paths.flatMap((path) => /^([^/]+)\/404\.html$/.exec(path)?.[1] ?? []);
}
