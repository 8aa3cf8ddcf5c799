/** `npm start`, when the site is built: shows `dist/` at an address of this machine. */

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serveSite } from './site-server.ts';

const FOLDER = 'dist';
const FIRST_PORT = 4321;
const MOST_PORTS = 20;

const { values } = parseArgs({ options: { port: { type: 'string' }, base: { type: 'string' } } });
const base = `/${(values.base ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

if (!existsSync(`${FOLDER}/404.html`)) {
  process.stderr.write('There is no built site in dist/. Run “npm run build” first.\n');
  process.exit(1);
}
await serve(values.port === undefined ? FIRST_PORT : Number(values.port));

/** Serves at the port, or the next one that is free. */
async function serve(port: number): Promise<void> {
  try {
    const { url } = await serveSite({ folder: FOLDER, port, base });
    process.stdout.write(`The course is at ${url}/ (Ctrl+C ends it).\n`);
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken || port >= FIRST_PORT + MOST_PORTS) throw error;
    await serve(port + 1);
  }
}
