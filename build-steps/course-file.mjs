import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packEpub } from './pack/pack-epub.ts';
import { packSite } from './pack/pack-site.ts';

/** Puts the course beside its pages as files to be taken along: one folder, one book. See pack/. */
export function courseFile() {
  return {
    name: 'course-file',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        writeFileSync(`${root}course.zip`, packSite(root));
        writeFileSync(`${root}course.epub`, packEpub(root));
      },
    },
  };
}
