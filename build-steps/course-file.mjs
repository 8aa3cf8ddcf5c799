import { writeFileSync } from 'node:fs';
import { afterBuild } from './after-build.mjs';
import { packEpub } from './pack/pack-epub.ts';
import { packSite } from './pack/pack-site.ts';

/** Puts the course beside its pages as files to be taken along: one folder, one book. See pack/. */
export const courseFile = () =>
  afterBuild('course-file', async (root) => {
    writeFileSync(`${root}course.zip`, packSite(root));
    writeFileSync(`${root}course.epub`, await packEpub(root));
  });
