import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const COPIED = [
  'src',
  'public',
  ...globSync('*.mjs'),
  'build-steps',
  'package.json',
  'tsconfig.json',
  'svelte.config.js',
];

test('a build with broken content stops, reports every problem, and shows no stack trace', () => {
  const root = mkdtempSync(join(tmpdir(), 'broken-build-'));
  try {
    for (const name of COPIED) cpSync(name, join(root, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
    breakFile(join(root, 'src/content/events/nap-2014.yaml'), '2014-12-24', '2014-12-42');
    breakFile(join(root, 'src/content/glossary/fata.yaml'), 'fata-merger', 'fata-merge');
    const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build', '--root', root], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('The content has 2 problems. Nothing was built.');
    expect(stderr).toContain('src/content/events/nap-2014.yaml, line 2, date  [impossible-date]');
    expect(stderr).toContain('(nearest: “fata-merger”)');
    expect(stdout + stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
  } finally {
    rmSync(root, { recursive: true });
  }
});

function breakFile(path: string, from: string, to: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}
