import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, type BrotliOptions } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import type { CopySizes, OfflineFile } from '../src/course/files/offline-file.ts';
import { baseOf } from './site-base.ts';
import { stylesUnasked } from './styles-unasked.ts';

/** What is copied, in the order in which it comes: pages, then data, then faces. */
const STAGES = [
  /\.(?:html|css|js|svg|png|ico)$/,
  /\.(?:json|webmanifest|pagefind|pf_\w+)$/,
  /\.woff2$/,
];
/** Downloads, what is said to hosts and robots, and what no page asks for. */
const LEFT_OUT = [
  /^pictures\//,
  /^(?:vercel\.json|service-worker\.js)$/,
  /^(?:data|teach\/export)\/(?!index\.html$|addresses\.json$)/,
  // A class is held with its server, or not at all.
  /^(?:api|class)\//,
  // Pagefind brings an interface of its own, which the course does not use.
  /^pagefind\/.*(?:ui|highlight)\.(?:js|css)$/,
];
/** A browser keeps no more at once; of a larger course these are left out, one after the other. */
const MOST_COPIED = 5000;
const LEFT_OUT_OF_LARGE = [
  /^chapters\/[^/]+\/teach\//,
  /^glossary\/[^/]+\/index\.html$/,
  /^events\/[^/]+\/index\.html$/,
  /^quizzes\/[^/]+(?:\.json|\/index\.html)$/,
  /^pagefind\//,
  /^chapters\/[^/]+\/index\.html$/,
];
const WORKER = 'src/browser/offline/service-worker.ts';
const WORDS = 'offline.json';

/** In development the worker of a built site that was shown at the same address takes itself away. */
const NO_WORKER = `addEventListener('install', () => skipWaiting());
addEventListener('activate', async () => {
  await registration.unregister();
  for (const client of await clients.matchAll({ type: 'window' })) client.navigate(client.url);
});`;

/** A file of the copy, as Workbox lists it. */
interface Entry {
  url: string;
  revision: string;
  integrity: string;
}

/** Builds the service worker, with the list of the files of this edition and their hashes. */
export function offlineCopy(): AstroIntegration {
  let base = '/';
  let languagesBelow: string[] = [];
  return {
    name: 'offline-copy',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = baseOf(config);
        // As site-language.ts has put it there.
        const languages = JSON.parse(
          config.vite.define?.['__COURSE_LANGUAGES__'] as string,
        ) as string[];
        languagesBelow = process.env.COURSE_LANGUAGE ? [] : languages.slice(1);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`${base}service-worker.js`, (_request, response) => {
          response.setHeader('Content-Type', 'text/javascript').end(NO_WORKER);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = filesToCopy(root);
        const bytes = await movedForAll(files.map((file) => root + file));
        const words = JSON.parse(read(root + WORDS)) as OfflineFile;
        writeFileSync(root + WORDS, JSON.stringify({ ...words, bytes }));
        const notFound = read(`${root}404.html`);
        const [, courseId] = /data-course-id="([^"]+)"/.exec(notFound) ?? [];
        const [, language] = /<html lang="([^"]+)"/.exec(notFound) ?? [];
        if (!courseId || !language) {
          throw new Error(
            '404.html does not name the course and its language: see layouts/Shell.astro.',
          );
        }
        const entries = files.map((file) => entryOf(root, file, base));
        const unreachable = { language, ...words.messages.unreachable };
        await buildWorker(root, { courseId, entries, languagesBelow, unreachable });
      },
    },
  };
}

/** Paths within the built site, by stage. Throws when a stage is empty. */
function filesToCopy(root: string): string[] {
  const all = withinRoom(
    globSync('**/*.*', { cwd: root })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => !LEFT_OUT.some((left) => left.test(path)))
      .sort(),
  );
  const unasked = stylesUnasked(all, (path) => read(root + path));
  return STAGES.flatMap((stage) => {
    const files = all.filter((path) => stage.test(path) && !unasked.has(path));
    if (files.length === 0)
      throw new Error(`Nothing of ${String(stage)} is built: see offline-copy.ts.`);
    return files;
  });
}

/** The files without as many kinds as have no room. */
function withinRoom(files: readonly string[]): readonly string[] {
  return LEFT_OUT_OF_LARGE.reduce<readonly string[]>(
    (kept, kind) => (kept.length <= MOST_COPIED ? kept : kept.filter((path) => !kind.test(path))),
    files,
  );
}

/** A page stands in the list by its address, as it is asked for. */
function entryOf(root: string, file: string, base: string): Entry {
  const hash = createHash('sha256')
    .update(readFileSync(root + file))
    .digest('base64');
  const url = base + file.replace(/(^|\/)index\.html$/, '$1');
  return { url, revision: hash.slice(0, 12), integrity: `sha256-${hash}` };
}

type Compress = (bytes: Buffer) => Promise<Buffer>;
const asGzip: Compress = promisify<Buffer, Buffer>(gzip);
const asBrotli = promisify<Buffer, BrotliOptions, Buffer>(brotliCompress);
const withBrotli =
  (quality: number): Compress =>
  (bytes) =>
    asBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
/** A host compresses as well as it can; that takes fifty times as long as to compress lightly. */
const [best, light] = [withBrotli(11), withBrotli(5)];
/** As many files are compressed at a time, and no more in all: lightly, and as well as can be. */
const AT_A_TIME = 16;
const MOST_LIGHT = 1500;
const MOST_BEST = 160;

/**
 * What a server moves for the files, in bytes, by how it compresses. With Brotli: what they are lightly
 * compressed, times what the best does for a part of them. For this course it is within a hundredth of
 * the whole; of a course with more files a part is compressed, and the others are taken to be like them.
 */
async function movedForAll(paths: readonly string[]): Promise<CopySizes> {
  const isPacked = (path: string) => /\.(?:woff2|png|ico|pf_\w+|pagefind)$/.test(path);
  const packed = paths.filter(isPacked);
  const plain = paths.filter((path) => !isPacked(path));
  const some = partOf(plain, MOST_LIGHT);
  const few = partOf(some, MOST_BEST);
  const sizes = await moved(some, light);
  const lightly = new Map(some.map((path, index) => [path, sizes[index] ?? 0]));
  const gained = total(await moved(few, best)) / total(few.map((path) => lightly.get(path) ?? 0));
  const withAll = (sizes: readonly number[]) =>
    Math.round(sizeOf(packed) + (total(sizes) / sizeOf(some)) * sizeOf(plain));
  return {
    br: withAll([...lightly.values()].map((size) => size * gained)),
    gzip: withAll(await moved(some, asGzip)),
    identity: sizeOf(paths),
  };
}

/** Every so many-th of a list, so that there are `most` at the most. */
function partOf(list: readonly string[], most: number): string[] {
  const step = Math.ceil(list.length / most);
  return list.filter((_, index) => index % step === 0);
}

const sizeOf = (paths: readonly string[]) => total(paths.map((path) => statSync(path).size));

/** The sizes of files when compressed. */
async function moved(paths: readonly string[], compress: Compress): Promise<number[]> {
  const sizes: number[] = [];
  for (let from = 0; from < paths.length; from += AT_A_TIME) {
    const some = paths.slice(from, from + AT_A_TIME).map((path) => compress(readFileSync(path)));
    sizes.push(...(await Promise.all(some)).map(({ length }) => length));
  }
  return sizes;
}

const total = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);

const read = (path: string) => readFileSync(path, 'utf8');

async function buildWorker(
  outDir: string,
  {
    courseId,
    entries,
    languagesBelow,
    unreachable,
  }: { courseId: string; entries: Entry[]; languagesBelow: string[]; unreachable: object },
): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: {
      'process.env.NODE_ENV': '"production"',
      __COURSE_ID__: JSON.stringify(courseId),
      __COPIED_FILES__: JSON.stringify(entries),
      __LANGUAGES_BELOW__: JSON.stringify(languagesBelow),
      __UNREACHABLE__: JSON.stringify(unreachable),
    },
    build: {
      outDir,
      emptyOutDir: false,
      lib: {
        entry: WORKER,
        formats: ['iife'],
        name: 'worker',
        fileName: () => 'service-worker.js',
      },
    },
  });
}
