import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { ContentError } from '../diagnostics/report.ts';
import { isAdvice } from '../diagnostics/diagnostic.ts';
import { inLanguage } from '../translation/in-language.ts';
import { atHand } from './at-hand.ts';
import { noRecords, readerOf, type ReadContent } from './content-reader.ts';

/** An editor that saves writes several times in a row. */
const SETTLE_MS = 40;

/** One entry of an Astro collection. */
interface StoredEntry {
  id: string;
  /** For prose: the file that Astro renders. */
  filePath?: string;
  deferredRender?: boolean;
  digest: string;
}

/** Fills a collection with the files whose prose Astro renders. */
export function proseLoader(collection: 'chapters' | 'pages'): Loader {
  return loaderOf(`course-${collection}`, ({ store }, { records }) => {
    const prose = atHand().course?.records[collection] ?? [];
    fillStore(
      store,
      prose.map(({ id, file }) => ({ id, filePath: file, deferredRender: true, digest: file })),
    );
    for (const file of proseFiles(records)) store.addModuleImport(file);
  });
}

/**
 * Keeps what the course's reader has read at hand for pages, and has Astro show them anew when it is
 * other than it was: the collection has one entry, which says so.
 */
export function contentLoader(): Loader {
  let state = 0;
  let before: ReadContent | undefined;
  return loaderOf('course-content', ({ store }, content) => {
    if (content !== before) state += 1;
    before = content;
    fillStore(store, [{ id: 'state', digest: String(state) }]);
  });
}

/**
 * Pages link the course before anything can stand in their place: while the content has errors, what
 * they see stays as it was when it had none.
 */
function putAtHand({ records, diagnostics }: ReadContent, isInOrder: boolean): void {
  const shared = atHand();
  const language = process.env['COURSE_LANGUAGE'] ?? records.course.data.languages[0]!;
  shared.diagnostics = diagnostics;
  if (isInOrder) {
    shared.course = inLanguage(records, language);
    shared.untranslated = new Map(
      records.course.data.languages.map((each) => [each, inLanguage(records, each).untranslated]),
    );
  } else shared.course ??= inLanguage(noRecords(), language);
}

function loaderOf(
  name: string,
  fill: (context: LoaderContext, content: ReadContent) => void,
): Loader {
  return {
    name,
    load: async (context) => {
      const { config, watcher } = context;
      const reader = readerOf(fileURLToPath(config.root));
      const read = async () => {
        const content = await reader.read();
        const errors = content.diagnostics.filter((diagnostic) => !isAdvice(diagnostic));
        // Where nobody looks at the page while it is written, broken content ends the work.
        if (!watcher && errors.length > 0) throw new ContentError(errors);
        putAtHand(content, errors.length === 0);
        fill(context, content);
      };
      if (watcher) reader.followNotes();
      await read();
      watcher?.add(fileURLToPath(new URL('content', config.srcDir)));
      const folder = fileURLToPath(new URL('content/', config.srcDir));
      whenContentChanges(watcher, folder, {
        note: (path) => reader.note(relative(fileURLToPath(config.root), path)),
        act: read,
      });
    },
  };
}

/**
 * The prose of every language, in the same order whichever is built: two that are built at the same
 * time write one list of what there is to import.
 */
function proseFiles({ chapters, pages, translations }: ReadContent['records']): string[] {
  return [...chapters, ...pages, ...translations].map(({ file }) => file).filter(isProseFile);
}

const isProseFile = (file: string): boolean => file.endsWith('.mdx');

function fillStore(store: LoaderContext['store'], entries: readonly StoredEntry[]): void {
  const ids = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const entry of entries) store.set({ ...entry, data: {} });
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
