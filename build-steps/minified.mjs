import { minifySync } from 'vite';

const minifiedBefore = new Map();

/** A script of a page, as short as it can be said. Throws where it cannot be read. */
export function minified(script) {
  const before = minifiedBefore.get(script);
  if (before !== undefined) return before;
  const { code, errors } = minifySync('of-a-page.js', script);
  if (errors.length > 0) throw new Error(`A script in a page cannot be read: ${errors[0].message}`);
  minifiedBefore.set(script, code.trim());
  return code.trim();
}
