/**
 * Packs the built site for Kiwix, with its full-text search: `npm run zim` (after a build) writes
 * `course.zim`, or the file that is named. Needs zim-tools (zimwriterfs, zimcheck): on Debian
 * `apt install zim-tools`.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import { unzipSync } from 'fflate';
import { packSite } from '../build-steps/pack/pack-site.ts';

const SITE = 'dist';
/** In pixels: what Kiwix shows in its library. */
const ICON_SIZE = 48;
const target = process.argv[2] ?? 'course.zim';

if (!existsSync(join(SITE, 'index.html'))) {
  stop('There is no built site in dist/. Run `npm run build` first.');
}
const folder = mkdtempSync(join(tmpdir(), 'course-'));
for (const [path, bytes] of Object.entries(unzipSync(packSite(SITE)))) {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}
writeFileSync(join(folder, 'icon-48.png'), await drawIcon());
const home = readFileSync(join(SITE, 'index.html'), 'utf8');
const saidOf = (pattern: RegExp) => pattern.exec(home)?.[1] ?? '';
const name = saidOf(/data-course-name="([^"]*)"/);
rmSync(target, { force: true });
run('zimwriterfs', [
  '--welcome=index.html',
  '--illustration=icon-48.png',
  `--language=${languageOf(saidOf(/<html lang="([^"]*)"/))}`,
  `--name=${saidOf(/data-course-id="([^"]*)"/)}`,
  `--title=${name.slice(0, 30)}`,
  `--description=${saidOf(/name="description" content="([^"]*)"/).slice(0, 80)}`,
  `--creator=${name}`,
  `--publisher=${name}`,
  folder,
  target,
]);
rmSync(folder, { recursive: true });
run('zimcheck', [target]);
process.stdout.write(`${target}: opens in Kiwix.\n`);

function run(program: string, options: string[]): void {
  const { error, status, stdout, stderr } = spawnSync(program, options, { encoding: 'utf8' });
  if (error)
    stop(`${program} was not found. Install zim-tools (on Debian: apt install zim-tools).`);
  if (status !== 0) stop(`${program} says:\n${stdout}${stderr}`);
}

/** Kiwix wants three letters (ISO 639-3). */
function languageOf(tag: string): string {
  return { en: 'eng', ur: 'urd' }[tag] ?? tag;
}

async function drawIcon(): Promise<Uint8Array> {
  const { resolve } = createRequire(import.meta.url);
  await initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const svg = readFileSync('public/icon.svg', 'utf8');
  return new Resvg(svg, { fitTo: { mode: 'width', value: ICON_SIZE } }).render().asPng();
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
