/**
 * What a build costs as a course grows: `npm run bench:build`, with `-- 10 100 1000` chapters or
 * others, of 1,500 words, with ten events, terms and questions each. Prints seconds, the peak of
 * memory, pages, milliseconds a page, and bytes of a chapter's page; `--starlight` builds the same
 * prose with Starlight beside it, which needs the npm registry.
 */

import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProject } from '../../test/support/project-copy.ts';
import { generateCourse } from './build/generate-course.ts';
import { installStarlight, putChapters } from './site/build-starlight.ts';

const SEED = 'grown';
const SIZES = [10, 100, 1000];
const LOOK_MS = 200;

const sizes = process.argv.slice(2).map(Number).filter(Number.isFinite);
const withStarlight = process.argv.includes('--starlight');
const rows: Record<string, Row> = {};

interface Row {
  seconds: number;
  'peak MB': number;
  pages: number;
  'ms a page': number;
  'first chapter kB': number;
  'largest page kB': number;
  'site MB': number;
}

const starlight = withStarlight ? mkdtempSync(join(tmpdir(), 'starlight-')) : undefined;
if (starlight) installStarlight(starlight);
for (const chapters of sizes.length > 0 ? sizes : SIZES) {
  const root = copyProject();
  generateCourse(root, { chapters, seed: SEED });
  rows[`${chapters} chapters`] = await measure(root, 'chapters/chapter-1/index.html');
  if (starlight) {
    putChapters(starlight, join(root, 'src/content/chapters/en'));
    rows[`${chapters}, Starlight`] = await measure(starlight, 'chapter-1/index.html');
  }
  rmSync(root, { recursive: true });
}
// eslint-disable-next-line no-console -- a table is what this command is for
console.table(rows);

/** Builds the project once and says what it took. */
async function measure(root: string, chapter: string): Promise<Row> {
  const startedAtMs = performance.now();
  const peakBytes = await build(root);
  const seconds = (performance.now() - startedAtMs) / 1000;
  const dist = join(root, 'dist');
  const pages = globSync('**/*.html', { cwd: dist });
  const sizesOfPages = pages.map((page) => statSync(join(dist, page)).size);
  const files = globSync('**/*.*', { cwd: dist });
  return {
    seconds: Math.round(seconds * 10) / 10,
    'peak MB': Math.round(peakBytes / 1e6),
    pages: pages.length,
    'ms a page': Math.round((seconds * 10_000) / pages.length) / 10,
    'first chapter kB': statSync(join(dist, chapter)).size / 1000,
    'largest page kB': Math.round(Math.max(...sizesOfPages) / 1000),
    'site MB': Math.round(
      files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0) / 1e6,
    ),
  };
}

/** Runs a build; resolves with the peak of its memory in bytes, as Linux counts it. */
function build(root: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const program = join(root, 'node_modules/astro/bin/astro.mjs');
    const running = spawn(process.execPath, [program, 'build', '--force'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    let peakBytes = 0;
    const looking = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${running.pid ?? ''}/status`, 'utf8');
        peakBytes = Math.max(peakBytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024);
      } catch {
        // Only Linux says it, and only while the process runs.
      }
    }, LOOK_MS);
    running.on('close', (code) => {
      clearInterval(looking);
      if (code === 0) resolve(peakBytes);
      else reject(new Error(`The build in ${root} ended with ${code ?? 'a signal'}.`));
    });
  });
}
