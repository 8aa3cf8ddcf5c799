/**
 * `npm start`, when the site is built: shows `dist/` at an address of this machine, and with `--host`
 * says at which addresses the other devices of the network find it.
 */

import { existsSync } from 'node:fs';
import { isIPv4 } from 'node:net';
import { hostname } from 'node:os';
import { parseArgs } from 'node:util';
import { readBaseOption } from '../server/base-option.ts';
import { addressesHere } from '../server/options.ts';
import { listenAtPort, readPort } from '../server/ports.ts';
import { serveSite } from '../server/site-server.ts';

const FOLDER = 'dist';
const FIRST_PORT = 4321;

try {
  const { port, base, host } = readOptions();
  if (!existsSync(`${FOLDER}/404.html`)) {
    throw new Error('There is no built site in dist/. Run “npm run build” first.');
  }
  const { url } = await listenAtPort({ asked: port, first: FIRST_PORT }, (free) =>
    serveSite({ folder: FOLDER, port: free, base }),
  );
  process.stdout.write(`The course is at ${url}/ (Ctrl+C ends it).\n`);
  if (host) process.stdout.write(onTheNetwork(url));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** What the command line says. Throws an `Error` that says what is wrong and what there is. */
function readOptions() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        port: { type: 'string' },
        base: { type: 'string' },
        host: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}\nThere are --port, --base and --host.`);
  }
  return {
    port: readPort(values.port),
    base: readBaseOption(values.base),
    host: values.host,
  };
}

/** Where the other devices of the network find what is at `url` on this one. */
function onTheNetwork(url: string): string {
  const hosts = addressesHere().filter((address) => isIPv4(address));
  const lines = [...hosts, hostname()].map((host) => `  ${url.replace('localhost', host)}/`);
  return `Other devices of this network find it at\n${lines.join('\n')}\nThey need no internet; a firewall may ask whether it is allowed.\n`;
}
