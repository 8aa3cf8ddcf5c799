import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';

/**
 * Makes the index of the chapters' prose after the pages are built: what stands in an element with
 * `data-pagefind-body`, by section. Questions and answers stand outside it.
 */
export function pagefindIndex() {
  return {
    name: 'pagefind-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const { index, errors } = await pagefind.createIndex({
          // Marks of citations and links of paragraphs are no words of the text.
          excludeSelectors: ['.anchor', '.citation'],
        });
        if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
        await index.addDirectory({ path: root });
        await index.writeFiles({ outputPath: `${root}pagefind` });
        await pagefind.close();
      },
    },
  };
}
