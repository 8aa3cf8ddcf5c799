import { globSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { afterBuild } from './after-build.ts';
import { packEpub } from './pack/pack-epub.ts';
import { packSite } from './pack/pack-site.ts';

/** More would take a build minutes, and a reader's stick all its room. */
const MOST_PAGES = 5000;

/**
 * Puts the course beside its pages as files to be taken along: one folder, one book. See pack/. Of a
 * larger course they are made when asked for.
 */
export const courseFile = (): AstroIntegration =>
  afterBuild('course-file', async (root) => {
    const pages = globSync('**/*.html', { cwd: root }).length;
    if (pages > MOST_PAGES) {
      process.stdout.write(
        `course.zip and course.epub are not made of more than ${MOST_PAGES} pages; npm run pack makes them.\n`,
      );
      return;
    }
    writeFileSync(`${root}course.zip`, packSite(root));
    writeFileSync(`${root}course.epub`, await packEpub(root));
  });
