import { defineConfig, type ViteUserConfig } from 'vitest/config';
import all from './vitest.config.ts';

/** The quick suites alone, for `npm run test:mutants`: each mutant meets the tests that reach it. */
const QUICK = ['unit', 'sessions'];

const projects = (all.test?.projects ?? []) as (ViteUserConfig & { test: { name: string } })[];

export default defineConfig({
  test: { projects: projects.filter(({ test }) => QUICK.includes(test.name)) },
});
