import type { Plugin } from 'vite';

/** Chromium compiles a module with this line whole, beside the page, while it is fetched. */
const HINT = '//# allFunctionsCalledOnLoad\n';
/** The packages that draw the axis. */
const DRAWS = /[\\/]node_modules[\\/](vis-timeline|vis-data)[\\/]/;

/**
 * Marks what draws the axis, most of which is called at once: compiled function by function, when
 * each is first called, it would hold the page up.
 */
export function compileAhead(): Plugin {
  return {
    name: 'compile-ahead',
    enforce: 'post',
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      const chunks = Object.values(bundle)
        .filter((file) => file.type === 'chunk')
        .filter(({ moduleIds }) => moduleIds.some((id) => DRAWS.test(id)));
      if (chunks.length === 0) {
        throw new Error('No chunk has vis-timeline in it. See build-steps/compile-ahead.ts.');
      }
      for (const chunk of chunks) chunk.code = HINT + chunk.code;
    },
  };
}
