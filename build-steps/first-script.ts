import { readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { afterBuild } from './after-build.ts';
import { minified } from './minified.ts';

/** Every page waits for it before it is painted: `public/before-paint.js`, without its remarks. */
export const firstScript = (): AstroIntegration =>
  afterBuild('first-script', (root) => {
    const file = `${root}before-paint.js`;
    writeFileSync(file, minified(readFileSync(file, 'utf8')));
  });
