/** Chromium compiles a module with this line whole, beside the page, while it is fetched. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Marks what draws the axis, most of which is called at once: compiled function by function, when
 * each is first called, it would hold the page up.
 */
export function compileAhead() {
  return {
    name: 'compile-ahead',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.name.startsWith('vis-')) file.code = HINT + file.code;
      }
    },
  };
}
