import type { ChildProcess } from 'node:child_process';

/** The exit status of a program that was started; `null` where it could not be, or was stopped. */
export function ended(running: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    running.on('close', resolve);
    running.on('error', () => resolve(null));
  });
}
