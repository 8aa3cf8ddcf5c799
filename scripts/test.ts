/**
 * Everything CI runs: lint, types, what is unused, format, unit tests, the build, tests of the built site.
 * Prints each step's outcome and ends with one line: “N passed, N failed”.
 */

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ended } from './ended.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { useScratch } from './scratch.ts';

interface Outcome {
  passed: number;
  failed: number;
}

const results = useScratch();
// What some hundred processes read of the program and its packages is compiled by the first of them.
process.env['NODE_COMPILE_CACHE'] ??= join(results, 'compiled');

/** What looks at the text of the program alone. Two at a time, the longest first. */
const CHECKS: [name: string, program: string, options: string[]][] = [
  ['lint', 'eslint', ['.', '--max-warnings', '0']],
  ['types of pages', 'astro', ['check', '--minimumFailingSeverity', 'warning']],
  ['types of islands', 'svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']],
  ['nothing unused', 'knip', []],
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
];

interface Step {
  name: string;
  run: () => Promise<Outcome>;
  /** What makes the site, and what shows it; nothing that needs the site runs when one of them failed. */
  makesSite?: true;
  needsSite?: true;
}

/** One after the other; what stands together runs at the same time: a Chromium comes over the network. */
const stages: Step[][] = [
  // What the lint and the checks of types read of the collections is made by Astro.
  [{ name: 'types of the content', run: () => command('types of the content', 'astro', ['sync']) }],
  [
    { name: CHECKS.map(([name]) => name).join(', '), run: checks },
    { name: 'a Chromium', run: chromiumStep, makesSite: true },
  ],
  [
    {
      name: 'unit, session and island tests',
      run: () => tests(['unit', 'sessions', 'islands']),
    },
  ],
  [{ name: 'build', run: () => command('build', 'astro', ['build', '--force']), makesSite: true }],
  [{ name: 'tests of the built site', run: () => tests(['site']), needsSite: true }],
  // A course made with `npm run new-course` has none yet.
  existsSync('test/site/development.test.ts')
    ? [
        {
          name: 'tests of the built site, timed',
          run: () => tests(['site-timed']),
          needsSite: true,
        },
      ]
    : [],
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
async function command(name: string, program: string, options: string[]): Promise<Outcome> {
  let printed = '';
  const running = spawn('npx', [program, ...options], { shell: process.platform === 'win32' });
  for (const stream of [running.stdout, running.stderr]) {
    stream.on('data', (part: Buffer) => (printed += part.toString()));
  }
  if ((await ended(running)) === 0) return { passed: 1, failed: 0 };
  process.stdout.write(`${printed}\n  FAILED: ${name}\n`);
  return { passed: 0, failed: 1 };
}

async function tests(projects: string[]): Promise<Outcome> {
  const file = join(results, `${projects.join('-')}.json`);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter', 'default', '--reporter', 'json', '--outputFile', file];
  const running = spawn('npx', ['vitest', 'run', ...chosen, ...reporters], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  const status = await ended(running);
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      testResults: { assertionResults: { status: string; fullName: string }[] }[];
    };
    for (const { status: outcome, fullName } of report.testResults.flatMap(
      ({ assertionResults }) => assertionResults,
    )) {
      if (outcome !== 'skipped') continue;
      process.stdout.write(`  not run, for want of a program or a system: ${fullName}\n`);
    }
    const failed = report.numFailedTests + (status !== 0 && report.numFailedTests === 0 ? 1 : 0);
    return { passed: report.numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function chromiumStep(): Promise<Outcome> {
  try {
    process.env['CHROMIUM_PATH'] = await ensureChromium();
    return { passed: 1, failed: 0 };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return { passed: 0, failed: 1 };
  }
}

const total: Outcome = { passed: 0, failed: 0 };
let isSiteReady = true;

async function runStep({ name, run, makesSite, needsSite }: Step): Promise<void> {
  const startedAtMs = performance.now();
  process.stdout.write(`\n» ${name}\n`);
  const isRun = !needsSite || isSiteReady;
  const outcome = isRun ? await run() : { passed: 0, failed: 1 };
  if (makesSite && outcome.failed > 0) isSiteReady = false;
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  const seconds = Math.round((performance.now() - startedAtMs) / 1000);
  const verdict = outcome.failed === 0 ? 'passed' : 'FAILED';
  const why = isRun ? '' : ', not run: they need the build and a Chromium';
  process.stdout.write(`  ${name}: ${verdict} in ${seconds} s${why}\n`);
}

for (const stage of stages) await Promise.all(stage.map(runStep));
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 ? 0 : 1);
