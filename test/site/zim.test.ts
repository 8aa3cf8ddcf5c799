import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const hasTools = ['zimwriterfs', 'zimcheck', 'zimdump', 'zimsearch'].every(
  (program) => spawnSync(program, ['--version']).error === undefined,
);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zim-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const make = (options: string[], env = process.env) =>
  spawnSync(process.execPath, ['scripts/make-zim.ts', ...options], { encoding: 'utf8', env });

test('without the tools of openZIM, the command says what it needs', () => {
  const { status, stderr } = make([join(folder, 'none.zim')], { ...process.env, PATH: '' });
  expect(status).toBe(1);
  expect(stderr).toBe(
    'zimwriterfs was not found. Install zim-tools (on Debian: apt install zim-tools).\n',
  );
});

test('without a built site, it says so', () => {
  const { status, stderr } = make([join(folder, 'none.zim'), 'no-site']);
  expect(status).toBe(1);
  expect(stderr).toBe('There is no built site in no-site/. Run “npm run build” first.\n');
});

test.skipIf(process.platform === 'win32')(
  'the file says what it is, in whole words, as far as Kiwix has room',
  () => {
    const told = join(folder, 'told');
    // Each is told the archive last, and one of them makes it.
    const pretend = `#!/bin/sh\nprintf '%s\\n' "$@" >> '${told}'\nfor last; do :; done\n: >> "$last"\n`;
    for (const program of ['zimwriterfs', 'zimcheck']) {
      writeFileSync(join(folder, program), pretend, { mode: 0o755 });
    }
    expect(make([join(folder, 'ur.zim'), 'dist/ur'], { ...process.env, PATH: folder }).status).toBe(
      0,
    );
    const options = readFileSync(told, 'utf8').split('\n');
    expect(options).toContain('--language=urd');
    expect(options).toContain('--name=a-negative-peace_urd');
    expect(options).toContain('--title=منفی امن');
    const said = options.find((option) => option.startsWith('--description='))!.slice(14);
    expect(said.length).toBeLessThanOrEqual(80);
    const whole = /name="description" content="([^"]*)"/.exec(
      readFileSync('dist/ur/index.html', 'utf8'),
    );
    expect(`${whole![1]!} `.startsWith(`${said.replace('…', '')} `)).toBe(true);
  },
);

test('an archive that was there stays when none can be made', () => {
  const file = join(folder, 'before.zim');
  writeFileSync(file, 'before');
  const { status, stderr } = make([file], { ...process.env, PATH: join(folder, 'nothing') });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^zimwriterfs was not found\. Install zim-tools.*\n$/);
  expect(readFileSync(file, 'utf8')).toBe('before');
});

describe.runIf(hasTools).each([
  ['English', 'dist', 'eng', 'ceasefire'],
  ['Urdu', 'dist/ur', 'urd', 'جنگ بندی'],
])('the course for Kiwix, in %s', (_name, site, language, word) => {
  const file = () => join(folder, `${language}.zim`);
  const said = (program: string, ...options: string[]) =>
    execFileSync(program, options, { encoding: 'utf8' });

  test('is made, says what it is, and zimcheck finds no fault', { timeout: 120_000 }, () => {
    expect(make([file(), site])).toMatchObject({ status: 0, stderr: '' });
    expect(said('zimcheck', file())).toContain('Overall Test Status: Pass');
  });

  test('and its whole text is searched', () => {
    expect(said('zimsearch', file(), word)).toMatch(/^article \d+/m);
  });
});
