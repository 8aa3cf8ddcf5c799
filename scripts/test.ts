/**
 * Everything CI runs, in order: format, lint, what is unused, types, unit tests, the build, tests of the built site.
 * Prints each step's outcome and ends with one line: “N passed, N failed”.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './ensure-chromium.ts';

interface Outcome {
  passed: number;
  failed: number;
}

const results = mkdtempSync(join(tmpdir(), 'course-tests-'));

const steps: [name: string, run: () => Outcome][] = [
  ['format', () => command('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['lint', () => command('eslint', ['.', '--max-warnings', '0'])],
  ['nothing unused', () => command('knip', [])],
  ['types of pages', () => command('astro', ['check', '--minimumFailingSeverity', 'warning'])],
  [
    'types of islands',
    () => command('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']),
  ],
  ['unit, session and island tests', () => tests(['unit', 'sessions', 'islands'])],
  ['build', () => command('astro', ['build', '--force'])],
  ['a Chromium', chromiumStep],
  ['tests of the built site', () => tests(['site'])],
  ['tests of the built site, timed', () => tests(['site-timed'])],
];

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

function command(name: string, options: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync('npx', [name, ...options], {
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT_BYTES,
    shell: process.platform === 'win32',
  });
  const isFine = status === 0;
  if (!isFine) process.stdout.write(`${stdout}\n${stderr}\n`);
  return isFine ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function tests(projects: string[]): Outcome {
  const file = join(results, `${projects.join('-')}.json`);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter', 'default', '--reporter', 'json', '--outputFile', file];
  const { status } = spawnSync('npx', ['vitest', 'run', ...chosen, ...reporters], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    const failed = report.numFailedTests + (status !== 0 && report.numFailedTests === 0 ? 1 : 0);
    return { passed: report.numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function chromiumStep(): Outcome {
  try {
    process.env['CHROMIUM_PATH'] = ensureChromium();
    return { passed: 1, failed: 0 };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return { passed: 0, failed: 1 };
  }
}

function notRun(): Outcome {
  process.stdout.write('  not run: they need the build and a Chromium\n');
  return { passed: 0, failed: 1 };
}

const total: Outcome = { passed: 0, failed: 0 };
let isSiteReady = true;
for (const [name, run] of steps) {
  const startedAt = performance.now();
  process.stdout.write(`\n» ${name}\n`);
  const needsSite = name.startsWith('tests of the built site');
  const outcome = needsSite && !isSiteReady ? notRun() : run();
  if ((name === 'build' || name === 'a Chromium') && outcome.failed > 0) isSiteReady = false;
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  process.stdout.write(`  ${outcome.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n`);
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 ? 0 : 1);
