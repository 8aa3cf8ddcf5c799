import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packSite } from './pack/pack-site.ts';

/** Puts the course beside its pages as one file, to be taken along: see pack/pack-site.ts. */
export function courseFile() {
  return {
    name: 'course-file',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        writeFileSync(`${root}course.zip`, packSite(root).zip);
      },
    },
  };
}
