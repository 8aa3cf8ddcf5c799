import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

/** Tests that measure: what moves, what shifts, how long something takes. */
const TIMED = ['test/site/budgets.test.ts', 'test/site/timeline.test.ts'];

const site = {
  globalSetup: 'test/support/serve-site.ts',
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{browser,domain,schema,interop,library}/**/*.test.ts'],
        },
      },
      {
        plugins: [svelte(), svelteTesting()],
        test: { name: 'islands', include: ['test/islands/**/*.test.ts'], environment: 'jsdom' },
      },
      {
        test: {
          ...site,
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          exclude: TIMED,
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...site,
          name: 'site-timed',
          include: TIMED,
          // One browser at a time keeps timings honest.
          fileParallelism: false,
        },
      },
    ],
  },
});
