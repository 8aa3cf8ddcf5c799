import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { baseOf } from './site-base.ts';

/**
 * A step that works on the built site: `work` gets the folder, with a slash at its end, and the base
 * of every address.
 */
export function afterBuild(
  name: string,
  work: (root: string, base: string) => void | Promise<void>,
): AstroIntegration {
  let base = '/';
  return {
    name,
    hooks: {
      'astro:config:done': ({ config }) => {
        base = baseOf(config);
      },
      'astro:build:done': ({ dir }) => work(fileURLToPath(dir), base),
    },
  };
}
