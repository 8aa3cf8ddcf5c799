import { readFileSync, writeFileSync } from 'node:fs';
import { afterBuild } from './after-build.ts';
import { minified } from './minified.mjs';

/** Every page waits for it before it is painted: `public/before-paint.js`, without its remarks. */
export const firstScript = () =>
  afterBuild('first-script', (root) => {
    const file = `${root}before-paint.js`;
    writeFileSync(file, minified(readFileSync(file, 'utf8')));
  });
