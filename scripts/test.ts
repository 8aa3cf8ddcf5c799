/**
 * Everything CI runs, in order: lint, types, what is unused, format, unit tests, the build, tests of the built site.
 * Prints each step's outcome and ends with one line: “N passed, N failed”.
 */

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './ensure-chromium.ts';

interface Outcome {
  passed: number;
  failed: number;
}

const results = mkdtempSync(join(tmpdir(), 'course-tests-'));

/** What looks at the text of the program alone. Two at a time, the longest first. */
const CHECKS: [name: string, program: string, options: string[]][] = [
  ['lint', 'eslint', ['.', '--max-warnings', '0']],
  ['types of pages', 'astro', ['check', '--minimumFailingSeverity', 'warning']],
  ['types of islands', 'svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']],
  ['nothing unused', 'knip', []],
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
];

type Step = [name: string, run: () => Outcome | Promise<Outcome>];

const steps: Step[] = [
  // What the lint and the checks of types read of the collections is made by Astro.
  ['types of the content', () => command('types of the content', 'astro', ['sync'])],
  [CHECKS.map(([name]) => name).join(', '), checks],
  ['unit, session and island tests', () => tests(['unit', 'sessions', 'islands'])],
  ['build', () => command('build', 'astro', ['build', '--force'])],
  ['a Chromium', chromiumStep],
  ['tests of the built site', () => tests(['site'])],
  ...(existsSync('test/site/budgets.test.ts')
    ? [['tests of the built site, timed', () => tests(['site-timed'])] satisfies Step]
    : []),
];

async function checks(): Promise<Outcome> {
  const waiting = [...CHECKS];
  const outcomes: Outcome[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      outcomes.push(await command(...next));
    }
  };
  await Promise.all([work(), work()]);
  return outcomes.reduce((sum, { passed, failed }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
  }));
}

/** Runs a program of the project; what it prints is shown when it fails. */
function command(name: string, program: string, options: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    let printed = '';
    const running = spawn('npx', [program, ...options], { shell: process.platform === 'win32' });
    for (const stream of [running.stdout, running.stderr]) {
      stream.on('data', (part: Buffer) => (printed += part.toString()));
    }
    running.on('close', (status) => {
      if (status !== 0) process.stdout.write(`${printed}\n  FAILED: ${name}\n`);
      resolve(status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
    });
  });
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
  const startedAtMs = performance.now();
  process.stdout.write(`\n» ${name}\n`);
  const needsSite = name.startsWith('tests of the built site');
  const outcome = needsSite && !isSiteReady ? notRun() : await run();
  if ((name === 'build' || name === 'a Chromium') && outcome.failed > 0) isSiteReady = false;
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  const seconds = Math.round((performance.now() - startedAtMs) / 1000);
  process.stdout.write(`  ${outcome.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n`);
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 ? 0 : 1);
