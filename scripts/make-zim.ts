/**
 * Packs the built site for Kiwix, with its full-text search: `npm run zim` (after a build) writes
 * `course.zim`, or the file that is named, of `dist/` or the folder that is named behind it
 * (`npm run zim -- course-ur.zim dist/ur`). Needs zim-tools (zimwriterfs, zimcheck): on Debian
 * `apt install zim-tools`.
 */

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import { unzipSync } from 'fflate';
import { attribute, findElement, parsePage } from '../build-steps/pack/page-tree.ts';
import { packSite } from '../build-steps/pack/pack-site.ts';
import { readPackOptions, type PackOptions } from './pack-options.ts';

/** In pixels: what Kiwix shows in its library. */
const ICON_SIZE = 48;
/** In signs: the most that openZIM allows (https://wiki.openzim.org/wiki/Metadata). */
const LONGEST = { title: 30, description: 80 };

const { target, site } = readOptions();
const room = mkdtempSync(join(tmpdir(), 'course-'));
try {
  const made = join(room, 'course.zim');
  await makeZim(join(room, 'site'), made);
  // What was there before stays until there is another.
  copyFileSync(made, target);
  process.stdout.write(`${target}: opens in Kiwix.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  rmSync(room, { recursive: true });
}

/** Lays the packed site out in the folder and makes an archive of it, which is checked. */
async function makeZim(folder: string, archive: string): Promise<void> {
  for (const [path, bytes] of Object.entries(unzipSync(packSite(site)))) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  writeFileSync(join(folder, 'icon-48.png'), await drawIcon());
  const home = parsePage(readFileSync(join(site, 'index.html'), 'utf8'));
  const root = findElement(home, ({ tagName }) => tagName === 'html')!;
  const description = findElement(home, (element) => attribute(element, 'name') === 'description')!;
  const name = attribute(root, 'data-course-name') ?? '';
  const language = languageOf(attribute(root, 'lang') ?? '');
  run('zimwriterfs', [
    '--welcome=index.html',
    '--illustration=icon-48.png',
    `--language=${language}`,
    `--name=${attribute(root, 'data-course-id')}_${language}`,
    `--title=${shortened(name, LONGEST.title)}`,
    `--description=${shortened(attribute(description, 'content') ?? '', LONGEST.description)}`,
    `--creator=${name}`,
    `--publisher=${name}`,
    folder,
    archive,
  ]);
  run('zimcheck', [archive]);
}

function readOptions(): PackOptions {
  try {
    return readPackOptions(process.argv.slice(2), ['.zim']);
  } catch (error) {
    return stop((error as Error).message);
  }
}

function run(program: string, options: string[]): void {
  const { error, status, stdout, stderr } = spawnSync(program, options, { encoding: 'utf8' });
  if (error) {
    throw new Error(
      `${program} was not found. Install zim-tools (on Debian: apt install zim-tools).`,
    );
  }
  if (status !== 0) throw new Error(`${program} says:\n${stdout}${stderr}`);
}

/** As many of its words as there is room for. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/\s+\S*$/, '')}…`;
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
