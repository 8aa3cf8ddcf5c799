/** The licences of what a reader is sent beside the course's own: packages, and the faces. */

import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

export interface Licence {
  name: string;
  version: string;
  /** As the package names it, such as `MIT`. */
  licence: string;
  /** The text of the licence, with who holds the rights. */
  text: string;
}

/** As build-steps/shipped-packages.ts writes it before the pages are made. */
const LIST = `.astro/${process.env['COURSE_LANGUAGE'] ?? ''}/shipped-packages.json`;
const FACES = 'src/fonts/LICENSE.txt';
const NAME_OF_A_LICENCE = /^(licen[cs]e|copying|notice)/i;

/**
 * What is shipped, by name, with the text of each licence; in development, where nothing has been
 * bundled, no package. @throws when a package that is shipped brings no licence.
 */
export async function shippedLicences(): Promise<Licence[]> {
  const names = JSON.parse(await readFile(LIST, 'utf8').catch(() => '[]')) as string[];
  return Promise.all(names.map(licenceOf));
}

/** The licence of the faces that are cut from others’. */
export function licenceOfFaces(): Promise<string> {
  return readFile(FACES, 'utf8');
}

function isLicence(folder: string, name: string): boolean {
  return NAME_OF_A_LICENCE.test(folder === '' ? name : folder);
}

async function licenceOf(name: string): Promise<Licence> {
  const folder = join('node_modules', name);
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license?: string;
  };
  // One package has a folder of that name, with the file in it.
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && isLicence(relative(folder, entry.parentPath), entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) throw new Error(`The package “${name}” is shipped, and has no licence.`);
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return { name, version, licence: license ?? '', text: texts.join('\n\n') };
}
