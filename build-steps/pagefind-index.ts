import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { afterBuild } from './after-build.ts';

/** Where prose stands: chapters, and the course’s pages of text. Of a large course most pages are others. */
const WITH_PROSE = '{*,chapters/*}/index.html';

/**
 * Makes the index of the chapters' prose after the pages are built: what stands in an element with
 * `data-pagefind-body`, by section. Questions and answers stand outside it.
 */
export const pagefindIndex = (): AstroIntegration => afterBuild('pagefind-index', indexProse);

async function indexProse(root: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({
    // Marks of citations and links of paragraphs are no words of the text.
    excludeSelectors: ['.anchor', '.citation'],
  });
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  await index.addDirectory({ path: root, glob: WITH_PROSE });
  // Written here: Pagefind says that it has written before it has, and on a busy machine is closed first.
  const { files, errors: faults } = await index.getFiles();
  if (faults.length > 0) throw new Error(`Pagefind made no files: ${faults.join('; ')}`);
  for (const { path, content } of files) {
    mkdirSync(dirname(`${root}pagefind/${path}`), { recursive: true });
    writeFileSync(`${root}pagefind/${path}`, content);
  }
  await pagefind.close();
}
