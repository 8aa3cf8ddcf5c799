/**
 * `npm start`, when the site is built: shows `dist/` at an address of this machine, and with `--host`
 * says at which addresses the other devices of the network find it.
 */

import { existsSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { parseArgs } from 'node:util';
import { readBaseOption } from './base-option.ts';
import { serveSite } from '../server/site-server.ts';

const FOLDER = 'dist';
const FIRST_PORT = 4321;
const MOST_PORTS = 20;

const { port, base: folder, host } = readOptions();
const base = readBaseOption(folder);

if (!existsSync(`${FOLDER}/404.html`)) {
  stop('There is no built site in dist/. Run “npm run build” first.');
}
await serve(port === undefined ? FIRST_PORT : Number(port));

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string' },
        base: { type: 'string' },
        host: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return stop(`${reason}\nThere are --port, --base and --host.`);
  }
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** Serves at the port, or the next one that is free. */
async function serve(from: number): Promise<void> {
  if (!Number.isInteger(from) || from < 1 || from > 65_535) {
    stop(`“${port ?? ''}” is no port: a whole number from 1 to 65535.`);
  }
  try {
    const { url } = await serveSite({ folder: FOLDER, port: from, base });
    process.stdout.write(`The course is at ${url}/ (Ctrl+C ends it).\n`);
    if (host) process.stdout.write(onTheNetwork(url));
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken || from >= FIRST_PORT + MOST_PORTS) {
      const reason = error instanceof Error ? error.message : String(error);
      stop(`The course cannot be served at port ${from}: ${reason}. Say another one with --port.`);
    }
    await serve(from + 1);
  }
}

/** Where the other devices of the network find what is at `url` on this one. */
function onTheNetwork(url: string): string {
  const hosts = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  const lines = [...hosts, hostname()].map((one) => `  ${url.replace('localhost', one)}/`);
  return `Other devices of this network find it at\n${lines.join('\n')}\nThey need no internet; a firewall may ask whether it is allowed.\n`;
}
