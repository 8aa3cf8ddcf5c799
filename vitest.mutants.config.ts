import { defineConfig } from 'vitest/config';
import all from './vitest.config.ts';

/** The quick suites alone, for `npm run test:mutants`: each mutant meets the tests that reach it. */
const QUICK = ['unit', 'sessions'];

export default defineConfig({
  test: {
    projects: all.test?.projects?.filter(
      (project) =>
        typeof project === 'object' &&
        'test' in project &&
        QUICK.includes(String(project.test?.name)),
    ),
  },
});
