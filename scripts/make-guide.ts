/** Writes what is made from the program for authors: `npm run guide`. A test says when it is not current. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { guideFiles } from './guide/guide-files.ts';

const files = await guideFiles();
for (const [file, text] of files) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
process.stdout.write(`${files.size} files were written in docs/ and schemas/.\n`);
