import { format, resolveConfig } from 'prettier';
import { errorPages } from './error-pages.ts';

/** All that is made for authors from the program and its tests: path and text, as they are formatted. */
export async function guideFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [file, text] of [...(await errorPages())]) {
    files.set(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  }
  return files;
}
