import { minifySync } from 'vite';

const minifiedBefore = new Map<string, string>();

/** A script of a page, as short as it can be said. Throws where it cannot be read. */
export function minified(script: string): string {
  const before = minifiedBefore.get(script);
  if (before !== undefined) return before;
  const { code, errors } = minifySync('of-a-page.js', script);
  const [error] = errors;
  if (error) throw new Error(`A script in a page cannot be read: ${error.message}`);
  minifiedBefore.set(script, code.trim());
  return code.trim();
}
