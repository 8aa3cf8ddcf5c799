import { format, resolveConfig } from 'prettier';
import { authoringGuide } from './authoring-guide.ts';
import { errorPages } from './error-pages.ts';
import { schemaFiles } from './schema-files.ts';

/** All that is made for authors from the program and its tests: path and text, as they are formatted. */
export async function guideFiles(): Promise<Map<string, string>> {
  const made = [
    ['docs/authoring.md', authoringGuide()] as const,
    ...(await errorPages()),
    ...schemaFiles(),
  ];
  const files = new Map<string, string>();
  for (const [file, text] of made) {
    files.set(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  }
  return files;
}
