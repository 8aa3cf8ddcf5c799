/** Finds a Chromium for the browser tests, or installs one, or says in one sentence what to do. */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ended } from './ended.ts';
import { findChromium } from './find-chromium.ts';

const ADVICE =
  'The browser tests need Chromium: install it with your system’s package manager, or set CHROMIUM_PATH to the program, and run the same command again.';

const INSTALL_TIMEOUT_MS = 300_000;

/** The path of a Chromium. Rejects with one sentence of advice when there is none and none installs. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  const attempts = [
    ['npx', ['playwright', 'install', 'chromium']],
    ...(isDebianRoot
      ? ([
          ['apt-get', ['update', '-qq']],
          ['apt-get', ['install', '-y', '-qq', 'chromium-headless-shell']],
          ['apt-get', ['install', '-y', '-qq', 'chromium']],
        ] as const)
      : []),
  ] as const;
  for (const [command, options] of attempts) {
    // Whether it did what it was to do is seen by what is there then.
    await ended(spawn(command, [...options], { stdio: 'ignore', timeout: INSTALL_TIMEOUT_MS }));
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(ADVICE);
}
