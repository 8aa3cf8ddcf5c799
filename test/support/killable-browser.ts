import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { findChromium } from '../../scripts/find-chromium.ts';

/** A folder in which a browser keeps what pages keep, for one test. */
export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'profile-'));
}

export interface KillableBrowser {
  page: Page;
  /** Ends the browser as a crash or a flat battery does: at once, with all its processes. */
  kill(): Promise<void>;
}

/** A Chromium of its own process, with a profile that outlasts it, and more arguments if need be. */
export async function launchKillable(
  profile: string,
  more: string[] = [],
): Promise<KillableBrowser> {
  const started = spawn(
    findChromium() ?? 'chromium',
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-background-networking',
      '--no-first-run',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      ...more,
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const browser: Browser = await chromium.connectOverCDP(await addressOf(started));
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    kill: async () => {
      const ended = new Promise((resolve) => started.once('exit', resolve));
      process.kill(-started.pid!, 'SIGKILL');
      await ended;
    },
  };
}

function addressOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (address) resolve(address);
    });
    setTimeout(() => reject(new Error(`Chromium did not answer: ${said}`)), 20_000);
  });
}
