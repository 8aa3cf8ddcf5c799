import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyProject, replaceIn } from '../support/project-copy.ts';

test('a build with broken content stops, reports every problem, and shows no stack trace', () => {
  const root = copyProject();
  try {
    const content = join(root, 'src/content');
    replaceIn(join(content, 'events/nap-2014.yaml'), { replace: '2014-12-24', by: '2014-12-42' });
    replaceIn(join(content, 'glossary/fata.yaml'), { replace: 'fata-merger', by: 'fata-merge' });
    const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build', '--root', root], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('The content has 2 problems; no site is built while it has any.');
    expect(stderr).toContain('src/content/events/nap-2014.yaml:2:1  date  [impossible-date]');
    expect(stderr).toContain('(nearest: “fata-merger”)');
    expect(stdout + stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
  } finally {
    rmSync(root, { recursive: true });
  }
});
