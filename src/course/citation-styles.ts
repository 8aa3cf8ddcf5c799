import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { CitationStyles } from '../domain/sources/format-citation.ts';

/**
 * The CSL styles that citation-js does not bring along. rehype-citation carries them as they are
 * published, but does not export them by name.
 */
export async function loadCitationStyles(): Promise<CitationStyles> {
  const entry = createRequire(import.meta.url).resolve('rehype-citation');
  const folder = join(dirname(entry), 'styles');
  const [mla, chicago] = await Promise.all(
    ['mla', 'chicago'].map(async (name) => {
      const url = pathToFileURL(join(folder, `${name}.js`)).href;
      const style = (await import(/* @vite-ignore */ url)) as { default: string };
      return style.default;
    }),
  );
  return { mla: mla ?? '', chicago: chicago ?? '' };
}
