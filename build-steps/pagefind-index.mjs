import * as pagefind from 'pagefind';
import { afterBuild } from './after-build.mjs';

/**
 * Makes the index of the chapters' prose after the pages are built: what stands in an element with
 * `data-pagefind-body`, by section. Questions and answers stand outside it.
 */
export const pagefindIndex = () => afterBuild('pagefind-index', indexProse);

async function indexProse(root) {
  const { index, errors } = await pagefind.createIndex({
    // Marks of citations and links of paragraphs are no words of the text.
    excludeSelectors: ['.anchor', '.citation'],
  });
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  await index.addDirectory({ path: root });
  await index.writeFiles({ outputPath: `${root}pagefind` });
  await pagefind.close();
}
