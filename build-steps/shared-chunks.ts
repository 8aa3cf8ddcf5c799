/**
 * Modules that several pages share and that go into one file, so that no page asks for each alone. A
 * file that is renamed would leave its chunk without a word: each has to be there.
 */

import { existsSync } from 'node:fs';

interface Chunk {
  name: string;
  /** From the project's folder, or parts of a path within a package. */
  modules: readonly string[];
}

const CHUNKS: readonly Chunk[] = [
  {
    // What the script of every page's header imports, and what other small scripts share.
    name: 'page',
    modules: [
      'src/browser/announce.ts',
      'src/browser/storage/count-due.ts',
      'src/browser/course-id-of-page.ts',
      'src/browser/fetching/fetch-once.ts',
      'src/browser/storage/notes.ts',
      'src/browser/addresses/fragment.ts',
      'src/browser/quietly.ts',
      'src/browser/saves-data.ts',
      'src/domain/text/fill-message.ts',
      'vite/preload-helper',
    ],
  },
  // The addresses, and what is fetched from them.
  { name: 'routes', modules: ['src/routes.ts', 'src/browser/fetching/site-files.ts'] },
  {
    // What nearly every tool has: it compares names, and its state stands in the address.
    name: 'tools',
    modules: ['src/domain/text/fold-text.ts', 'src/browser/addresses/change-address.ts'],
  },
  {
    // What is needed wherever something is kept.
    name: 'store',
    modules: [
      'src/browser/storage/open-database.ts',
      'src/domain/text/migrate-value.ts',
      'src/domain/attempts/confidence.ts',
      'node_modules/idb/',
    ],
  },
];

/** The groups, as Rolldown takes them. Throws when a module of the project is not there. */
export function sharedChunks(root: string): { name: string; test: RegExp }[] {
  return CHUNKS.map(({ name, modules }) => {
    const gone = modules.find((path) => path.startsWith('src/') && !existsSync(`${root}/${path}`));
    if (gone !== undefined) {
      throw new Error(
        `The chunk “${name}” names ${gone}, which is not there: see build-steps/shared-chunks.ts.`,
      );
    }
    const literal = modules.map((path) => path.replace(/[.]/g, '\\.'));
    return { name, test: new RegExp(`(?:^|[/\\0])(?:${literal.join('|')})`) };
  });
}
