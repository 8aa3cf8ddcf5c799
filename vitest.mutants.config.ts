import { defineConfig } from 'vitest/config';

/** The quick suites alone, for `npm run test:mutants`: each mutant is run against what covers it. */
export default defineConfig({
  test: {
    include: ['test/{browser,domain,interop}/**/*.test.ts'],
  },
});
