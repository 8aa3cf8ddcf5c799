import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { GOOD_COURSE } from '../support/broken-course.ts';

const HEAD = 'id,title,date,summary,themes,place,known,basis,after,citations\n';

/** Brings a table into a copy of the good course; what is said, and whether an event was written. */
function bringIn(rows: string): { said: string; written: string[] } {
  const root = mkdtempSync(join(tmpdir(), 'import-'));
  try {
    cpSync(GOOD_COURSE, root, { recursive: true });
    writeFileSync(join(root, 'table.csv'), HEAD + rows);
    const script = resolve('scripts/import-events.ts');
    const { stdout, stderr } = spawnSync(process.execPath, [script, 'table.csv'], {
      cwd: root,
      encoding: 'utf8',
    });
    const written = ['first', 'second'].filter((id) =>
      existsSync(join(root, `src/content/events/${id}.yaml`)),
    );
    return { said: stdout + stderr, written };
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('all that is wrong with a row is said at once, and nothing is written', () => {
  const { said, written } = bringIn(
    'First One,First,June 2014,It came.,atacks,,stated,Stated.,,papper @ para. 1\n',
  );
  expect(said).toContain('line 2, id: “First One”');
  expect(said).toMatch(/line 2: .*\[wrong-shape\]/);
  expect(said).toContain('June 2014 → 2014-06');
  expect(said).toContain('nearest: “attacks”');
  expect(said).toContain('nearest: “paper”');
  expect(written).toEqual([]);
});

test('rows may follow on one another', () => {
  const { said, written } = bringIn(
    'first,First,2014,It came.,attacks,Here,stated,Stated.,,paper\nsecond,Second,2014,It went.,attacks,Here,stated,Stated.,first,paper\n',
  );
  expect(said).toContain('2 events were added');
  expect(written).toEqual(['first', 'second']);
});
