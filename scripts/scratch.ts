import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder for what tests leave: all that they and the programs that they start put among temporary
 * files goes there, also where a test is killed, and away with it when this process ends. Returns its path.
 */
export function useScratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'course-tests-'));
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  // PostgreSQL and Apache do not run as root: another user may have to reach what is in it.
  for (const path of [folder, temporary]) chmodSync(path, 0o755);
  // By the names of Unix and of Windows.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = temporary;
  process.on('exit', () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // A browser that is still ending writes there: the system takes it away in its time.
    }
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
  return folder;
}
