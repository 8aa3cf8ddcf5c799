/**
 * Weighs a built site: `npm run weigh`, or `npm run weigh -- <folder> <folder before>` to set two
 * side by side. All in bytes after gzip -9: each type of page with the styles and scripts that it
 * names (an island's among them), each script, each file of data that pages fetch.
 */

import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PAGE_TYPES } from '../test/support/page-types.ts';

type Weights = Map<string, number>;

const [folder = 'dist', before] = process.argv.slice(2);
const after = weigh(folder);
if (before === undefined) print([...after].map(([name, bytes]) => [name, String(bytes)]));
else print(compare(weigh(before), after));

function weigh(site: string): Weights {
  const bytesOf = (file: string) => gzipSync(readFileSync(join(site, file)), { level: 9 }).length;
  const weights: Weights = new Map();
  for (const page of PAGE_TYPES) {
    const file = page.endsWith('/') ? `${page}index.html` : page;
    // A site of before may lack a page of today.
    if (!existsSync(join(site, file))) continue;
    const html = readFileSync(join(site, file), 'utf8');
    const styles = all(html, /<link rel="stylesheet" href="([^"]+)"/g);
    const named = all(html, /(?:<script[^>]* src|component-url|renderer-url)="([^"]+)"/g);
    const scripts = withImports(site, named);
    const parts = [file, ...styles, ...scripts].filter((part) => existsSync(join(site, part)));
    weights.set(
      `page ${page}`,
      parts.reduce((sum, part) => sum + bytesOf(part), 0),
    );
  }
  for (const file of globSync('_astro/*.js', { cwd: site }).sort()) {
    const name = `script ${posix.basename(file).replace(/\.[\w-]{8}\.js$/, '')}`;
    weights.set(name, (weights.get(name) ?? 0) + bytesOf(file));
  }
  for (const file of globSync(['*.json', 'quizzes/*.json'], { cwd: site }).sort()) {
    weights.set(`data ${file}`, bytesOf(file));
  }
  const ofAll = (kind: string) =>
    [...weights]
      .filter(([name]) => name.startsWith(kind))
      .reduce((sum, [, bytes]) => sum + bytes, 0);
  for (const kind of ['page', 'script', 'data']) weights.set(`all of ${kind}`, ofAll(`${kind} `));
  return weights;
}

/** The scripts with all that they import at once. */
function withImports(site: string, scripts: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (script: string): void => {
    if (found.has(script) || !existsSync(join(site, script))) return;
    found.add(script);
    const text = readFileSync(join(site, script), 'utf8');
    for (const path of all(text, /(?:from|import)\s*["'](\.[^"']+\.js)["']/g)) {
      visit(posix.join(posix.dirname(script), path));
    }
  };
  scripts.forEach(visit);
  return [...found];
}

function all(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))];
}

function compare(old: Weights, now: Weights): string[][] {
  return [...new Set([...old.keys(), ...now.keys()])].map((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    const change = was && is ? `${(((is - was) / was) * 100).toFixed(1)} %` : '';
    return [name, String(was ?? '–'), String(is ?? '–'), change];
  });
}

function print(rows: readonly (readonly string[])[]): void {
  for (const [name = '', ...cells] of rows) {
    process.stdout.write(`${name.padEnd(48)}${cells.map((cell) => cell.padStart(10)).join('')}\n`);
  }
}
