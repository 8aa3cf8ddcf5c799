import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that measure how long something takes. What moves and what shifts is the same on a busy machine. */
const TIMED = ['class-slow', 'development', 'files'].map((name) => `test/site/${name}.test.ts`);

/** One for a core: left to itself Vitest leaves one core idle, which on two is half of them. */
const WORKERS = availableParallelism();
/** Browsers wait half of their time: two for a core keep it busy. */
const BROWSERS = Math.min(8, 2 * WORKERS);

/** The long files of browser tests begin first, so that no core waits for the last of them. */
const LONG = [
  'offline',
  'base',
  'accessibility',
  'browser',
  'teaching',
  'urdu',
  'progress',
  'search',
  'class-faults',
  'timeline',
  'second-course',
  'large-course',
  'class',
  'device',
  'budgets',
  'zim',
  'epub',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`site/${name}.test.ts`));
      return at === -1 ? LONG.length : at;
    };
    return (await super.sort(files)).sort((left, right) => rank(left) - rank(right));
  }
}

const site = {
  globalSetup: 'test/support/serve-site.ts',
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    // Where `isolate` is off, no module keeps anything from one test to the next.
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'test/{browser,build-steps,domain,schema,interop,course,scripts,server,styles,this-course}/**/*.test.ts',
          ],
          isolate: false,
          maxWorkers: WORKERS,
        },
      },
      {
        plugins: [svelte()],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'sessions',
          include: ['test/components/**/*.test.ts'],
          environment: './test/support/client-in-node.ts',
          isolate: false,
          maxWorkers: WORKERS,
        },
      },
      {
        plugins: [svelte(), svelteTesting()],
        test: {
          name: 'islands',
          include: ['test/islands/**/*.test.ts'],
          environment: 'jsdom',
          setupFiles: 'test/support/no-layout.ts',
          maxWorkers: WORKERS,
        },
      },
      {
        test: {
          ...site,
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          exclude: TIMED,
          maxWorkers: BROWSERS,
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
