import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** The shell first: a page of its own costs it a fifth of what it costs the whole browser. */
const SYSTEM_PATHS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium: the one `CHROMIUM_PATH` names, Playwright's own, or the system's. */
export function findChromium(): string | undefined {
  const candidates = [process.env['CHROMIUM_PATH'], chromium.executablePath(), ...SYSTEM_PATHS];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path));
}
