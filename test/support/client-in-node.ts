import type { Environment } from 'vitest/runtime';

/**
 * Plain Node, in which modules are made as for a browser: so the runes of sessions react, without a
 * document.
 */
export default {
  name: 'client-in-node',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined }),
} satisfies Environment;
