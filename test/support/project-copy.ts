import { cpSync, globSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const COPIED = [
  'src',
  'public',
  'docs/errors',
  ...globSync('*.mjs'),
  'build-steps',
  'package.json',
  'tsconfig.json',
  'svelte.config.js',
];

/** The folder of a copy of the project, to break and to build or serve; its packages are a link. */
export function copyProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'project-copy-'));
  for (const name of COPIED) cpSync(name, join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  return root;
}

/** Replaces a text of a file of the copy; returns what puts the file back. */
export function replaceIn(
  path: string,
  { replace, by }: { replace: string; by: string },
): () => void {
  const before = readFileSync(path, 'utf8');
  if (!before.includes(replace)) throw new Error(`“${replace}” is not in ${path}`);
  writeFileSync(path, before.replace(replace, by));
  return () => writeFileSync(path, before);
}
