/** A Firefox that is installed, driven by WebDriver BiDi: https://w3c.github.io/webdriver-bidi/ */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface Firefox {
  /** Opens an address; resolves when the page is loaded. */
  open: (url: string) => Promise<void>;
  /** What an expression or a promise comes to in the page, as JSON. Rejects with what it throws. */
  evaluate: (expression: string) => Promise<unknown>;
  /** What the page has said of errors. */
  faults: string[];
  close: () => Promise<void>;
}

/** The path of Firefox; `undefined` where there is none. */
export function findFirefox(): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => [join(folder, 'firefox-esr'), join(folder, 'firefox')])
    .find((file) => existsSync(file));
}

/** A page that is left gives up what it was fetching: NS_BINDING_ABORTED. */
const GIVEN_UP = 'status=2152398850';

interface Told {
  id?: number;
  method?: string;
  params?: { level: string; text: string };
  result?: Record<string, unknown>;
  error?: string;
  message?: string;
}

/** Starts Firefox with a profile of its own and one page. */
export async function launchFirefox(program: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  // As readers have it, but for its welcome: what is recommended for tests joins the storages of all files.
  const preferences = ['remote.prefs.recommended', 'browser.aboutwelcome.enabled'];
  writeFileSync(
    join(profile, 'user.js'),
    preferences.map((name) => `user_pref("${name}", false);\n`).join(''),
  );
  const options = ['--headless', '--no-remote', '--profile', profile];
  const started = spawn(program, [...options, '--remote-debugging-port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    started.once('exit', () => {
      reject(new Error(`${program} ended before it listened.`));
    });
    let printed = '';
    started.stderr.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const [, listening] = /BiDi listening on (\S+)/.exec(printed) ?? [];
      if (listening) resolve(`${listening}/session`);
    });
  });
  const socket = new WebSocket(address);
  await new Promise((resolve) => (socket.onopen = resolve));

  const faults: string[] = [];
  const waiting = new Map<number, (told: Told) => void>();
  socket.onmessage = ({ data }: MessageEvent<string>) => {
    const told = JSON.parse(data) as Told;
    if (told.id !== undefined) waiting.get(told.id)?.(told);
    else if (told.params?.level === 'error' && !told.params.text.includes(GIVEN_UP)) {
      faults.push(told.params.text);
    }
  };
  let asked = 0;
  const ask = async (method: string, params: object): Promise<Record<string, unknown>> => {
    const id = (asked += 1);
    const answer = new Promise<Told>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const { result, error, message } = await answer;
    if (!result) throw new Error(`${method}: ${error ?? ''} ${message ?? ''}`);
    return result;
  };
  await ask('session.new', { capabilities: {} });
  await ask('session.subscribe', { events: ['log.entryAdded'] });
  const { contexts } = (await ask('browsingContext.getTree', {})) as {
    contexts: [{ context: string }];
  };
  const [{ context }] = contexts;

  return {
    faults,
    open: async (url) => {
      await ask('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    evaluate: async (expression) => {
      const { result, exceptionDetails } = (await ask('script.evaluate', {
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
        target: { context },
        awaitPromise: true,
      })) as { result?: { value: string }; exceptionDetails?: { text: string } };
      if (!result) throw new Error(exceptionDetails?.text);
      return JSON.parse(result.value) as unknown;
    },
    close: async () => {
      const ended = once(started, 'exit');
      started.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
