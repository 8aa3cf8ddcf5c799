import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { ContentError } from '../diagnostics/report.ts';
import { isAdvice, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { isProse, type CollectionName } from './collections.ts';
import { readerOf, type ReadContent } from './content-reader.ts';
import { inLanguage, type CourseInLanguage } from '../translation/in-language.ts';

/** An editor that saves writes several times in a row. */
const SETTLE_MS = 40;

/** One entry of an Astro collection. */
interface StoredEntry {
  id: string;
  data: Record<string, unknown>;
  /** For prose: the file that Astro renders. */
  filePath?: string;
  deferredRender?: boolean;
}

/** Fills a collection with the records that the course's reader has read and checked. */
export function recordLoader(collection: CollectionName): Loader {
  return loaderOf(`course-${collection}`, inOrderOnly, (content) =>
    inSiteLanguage(content).records[collection].map(({ id, file, data }) => ({
      id,
      data,
      filePath: file,
      ...(isProse(collection) && { deferredRender: true }),
    })),
  );
}

/** Fills a collection with the outlines of chapters and pages, so that no page is read for them again. */
export function outlineLoader(): Loader {
  return loaderOf('course-outlines', inOrderOnly, (content) => {
    const { chapters, pages } = inSiteLanguage(content).records;
    const outlines = { chapters, pages };
    return Object.entries(outlines).flatMap(([collection, ofKind]) =>
      ofKind.map(({ id, outline }) => ({ id: `${collection}/${id}`, data: { outline } })),
    );
  });
}

/** Fills a collection with the one record of the course as a whole. */
export function courseLoader(): Loader {
  return loaderOf('course', inOrderOnly, (content) => [
    { id: 'course', data: inSiteLanguage(content).records.course.data },
  ]);
}

/** Fills a collection with what is not translated into the language of the site. */
export function untranslatedLoader(): Loader {
  return loaderOf('course-untranslated', inOrderOnly, (content) => [
    { id: 'all', data: { records: inSiteLanguage(content).untranslated } },
  ]);
}

/** The course in the language that is built or shown (build-steps/site-language.mjs). */
function inSiteLanguage({ records }: ReadContent): CourseInLanguage {
  return inLanguage(records, process.env['COURSE_LANGUAGE'] ?? records.course.data.languages[0]!);
}

/** Fills a collection with what is wrong with the content: what development shows in the page. */
export function diagnosticsLoader(): Loader {
  return loaderOf('course-diagnostics', always, ({ diagnostics }) => [
    { id: 'all', data: { diagnostics } },
  ]);
}

/**
 * Pages link the course before anything can stand in their place: while the content has errors, its
 * collections stay as they were when it had none.
 */
const inOrderOnly = (errors: readonly Diagnostic[]) => errors.length === 0;
const always = () => true;

function loaderOf(
  name: string,
  isTaken: (errors: readonly Diagnostic[]) => boolean,
  entriesOf: (content: ReadContent) => StoredEntry[],
): Loader {
  return {
    name,
    load: async (context) => {
      const { store, config, watcher } = context;
      const reader = readerOf(fileURLToPath(config.root));
      const fill = async () => {
        const content = await reader.read();
        const errors = content.diagnostics.filter((diagnostic) => !isAdvice(diagnostic));
        // Where nobody looks at the page while it is written, broken content ends the work.
        if (!watcher && errors.length > 0) throw new ContentError(errors);
        if (isTaken(errors))
          fillStore(store, entriesOf(content), (data) => context.generateDigest(data));
        for (const file of proseFiles(content)) store.addModuleImport(file);
      };
      if (watcher) reader.followNotes();
      await fill();
      watcher?.add(fileURLToPath(new URL('content', config.srcDir)));
      const folder = fileURLToPath(new URL('content/', config.srcDir));
      whenContentChanges(watcher, folder, {
        note: (path) => reader.note(relative(fileURLToPath(config.root), path)),
        act: fill,
      });
    },
  };
}

/**
 * The prose of every language, in the same order whichever is built: two that are built at the same
 * time write one list of what there is to import.
 */
function proseFiles({ records }: ReadContent): string[] {
  const { chapters, pages, translations } = records;
  return [...chapters, ...pages, ...translations].map(({ file }) => file).filter(isProseFile);
}

const isProseFile = (file: string): boolean => file.endsWith('.mdx');

/** Of each record that was read, so that only what has changed is digested anew. */
const digests = new WeakMap<Record<string, unknown>, string>();

function fillStore(
  store: LoaderContext['store'],
  entries: readonly StoredEntry[],
  digestOf: (data: Record<string, unknown>) => string,
): void {
  const ids = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const entry of entries) {
    const digest = digests.get(entry.data) ?? digestOf({ ...entry });
    digests.set(entry.data, digest);
    store.set({ ...entry, digest });
  }
}

function whenContentChanges(
  watcher: LoaderContext['watcher'],
  folder: string,
  { note, act }: { note: (path: string) => void; act: () => Promise<void> },
): void {
  let timer: NodeJS.Timeout | undefined;
  const settle = (path: string) => {
    if (!path.startsWith(folder)) return;
    note(path);
    clearTimeout(timer);
    timer = setTimeout(() => void act(), SETTLE_MS);
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher?.on(event, settle);
}
