import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';

/** What a command packs, and into which file. */
export interface PackOptions {
  target: string;
  /** The folder of a built site. */
  site: string;
}

/**
 * What the words behind a command ask for: a file whose name has one of the `endings`, the first of
 * which is taken where none is named, and a folder of a built site, `dist` if none is named. Throws an
 * `Error` that says what is wrong and what there is.
 */
export function readPackOptions(words: string[], endings: readonly string[]): PackOptions {
  const { target = `course${endings[0]}`, site = 'dist', more } = readWords(words, endings);
  if (more !== undefined || !endings.includes(extname(target))) {
    throw new Error(`“${more ?? target}” cannot be packed into. ${advice(endings)}`);
  }
  if (!existsSync(join(site, 'index.html'))) {
    throw new Error(`There is no built site in ${site}/. Run “npm run build” first.`);
  }
  return { target, site };
}

function readWords(words: string[], endings: readonly string[]) {
  try {
    const { positionals } = parseArgs({ args: words, options: {}, allowPositionals: true });
    const [target, site, more] = positionals;
    return { target, site, more };
  } catch {
    throw new Error(`There are no options. ${advice(endings)}`);
  }
}

function advice(endings: readonly string[]): string {
  return `Name a file that ends in ${endings.join(' or ')}, and behind it the folder of the built site: course${endings[0]} dist`;
}
