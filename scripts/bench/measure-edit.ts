/**
 * How long an author waits for an edit in development as a course grows: `npm run bench:edit`, with
 * `-- 10 100 1000` chapters or others. Changes a paragraph, and asks for its page until it shows it.
 */

import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../../test/support/project-copy.ts';
import { generateCourse } from './build/generate-course.ts';

const SIZES = [10, 100, 1000];
const EDITS = 5;
const PORT = 4397;
const ASK_MS = 20;
const CHAPTER = 'src/content/chapters/en/chapter-1.mdx';
const PAGE = `http://localhost:${PORT}/chapters/chapter-1/`;

const sizes = process.argv.slice(2).map(Number).filter(Number.isFinite);
const rows: Record<string, { 'start s': number; 'median s': number; 'longest s': number }> = {};
for (const chapters of sizes.length > 0 ? sizes : SIZES) {
  const root = copyProject();
  generateCourse(root, { chapters, seed: 'grown' });
  const program = join(root, 'node_modules/astro/bin/astro.mjs');
  const server = spawn(process.execPath, [program, 'dev', '--port', String(PORT)], {
    cwd: root,
    stdio: 'ignore',
  });
  const startMs = await untilPageHas('</html>');
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const token = `edited${edit}`;
    const path = join(root, CHAPTER);
    const text = readFileSync(path, 'utf8').replace(
      /(<Anchor [^>]*\/>)(?:edited\d )?/,
      `$1${token} `,
    );
    writeFileSync(path, text);
    times.push(await untilPageHas(token));
  }
  server.kill();
  rmSync(root, { recursive: true, force: true });
  times.sort((left, right) => left - right);
  rows[`${chapters} chapters`] = {
    'start s': inSeconds(startMs),
    'median s': inSeconds(times[EDITS >> 1]!),
    'longest s': inSeconds(times.at(-1)!),
  };
}
// eslint-disable-next-line no-console -- a table is what this command is for
console.table(rows);

/** Milliseconds until the page is served with the text in it. */
async function untilPageHas(text: string): Promise<number> {
  const startedAtMs = performance.now();
  for (;;) {
    const page = await fetch(PAGE).then(
      (response) => response.text(),
      () => '',
    );
    if (page.includes(text)) return performance.now() - startedAtMs;
    await new Promise((resolve) => setTimeout(resolve, ASK_MS));
  }
}

function inSeconds(ms: number): number {
  return Math.round(ms / 10) / 100;
}
