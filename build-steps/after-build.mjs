import { fileURLToPath } from 'node:url';
import { baseOf } from './site-base.mjs';

/**
 * A step that works on the built site: `work` gets the folder, with a slash at its end, and the base
 * of every address.
 */
export function afterBuild(name, work) {
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
