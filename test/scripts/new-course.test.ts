import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAdvice } from '../../src/course/diagnostics/diagnostic.ts';
import { diagnoseContent } from '../../src/course/reader/content-reader.ts';

let parent: string;
let folder: string;

function make(where: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['scripts/new-course.ts', where], {
    encoding: 'utf8',
  });
  return stdout + stderr;
}

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'new-course-'));
  folder = join(parent, 'roads-of-rome');
  make(folder);
});
afterAll(() => {
  rmSync(parent, { recursive: true });
});

describe('npm run new-course', () => {
  test('makes a course with nothing wrong in its content', async () => {
    const found = await diagnoseContent(folder);
    expect(found.filter((diagnostic) => !isAdvice(diagnostic))).toEqual([]);
  });

  test('gives it its own id, in its files and on readers’ devices', () => {
    const read = (file: string) => readFileSync(join(folder, file), 'utf8');
    expect(read('src/content/course.yaml')).toContain('id: roads-of-rome');
    expect(JSON.parse(read('package.json'))).toMatchObject({ name: 'roads-of-rome' });
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, unknown> };
    expect(lock.packages['']).toMatchObject({ name: 'roads-of-rome' });
  });

  test('leads to no file that it leaves out', () => {
    const names = globSync('*.md', { cwd: folder });
    const dead = names.flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(join(folder, target)));
    });
    expect(names).toContain('CONTRIBUTING.md');
    expect(dead).toEqual([]);
  });

  test('takes nothing of this course along', () => {
    const files = globSync('{README.md,CHANGELOG.md,package.json,src/content/**/*.*}', {
      cwd: folder,
    });
    const said = files.filter((file) =>
      /pakistan|taliban|negative peace/i.test(readFileSync(join(folder, file), 'utf8')),
    );
    expect(files.length).toBeGreaterThan(10);
    expect(said).toEqual([]);
    expect(existsSync(join(folder, 'test/this-course'))).toBe(false);
  });

  test('takes along only tests that hold for its own content as well', () => {
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const ofContent = globSync('test/**/*.test.ts', { cwd: folder }).filter(
      (file) =>
        !/^test\/(?:site|of-the-first-course)\//.test(file) &&
        /support\/real-course/.test(readFileSync(join(folder, file), 'utf8')),
    );
    expect(ofContent.length).toBeGreaterThan(5);
    const { stdout, status } = spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', ...ofContent],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(status, stdout).toBe(0);
  }, 120_000);

  test('touches no folder that holds something, and none within this project', () => {
    expect(make(folder)).toContain('is there already and not empty');
    expect(make('src/another')).toContain('Name a folder beside it');
    expect(existsSync('src/another')).toBe(false);
    expect(make('')).toContain('Nothing was made');
  });
});
