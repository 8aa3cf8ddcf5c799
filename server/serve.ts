/** The class server while it runs: the built site and the answers under `api/`, at one port. */

import { getRequestListener } from '@hono/node-server';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LONG_CODE, SHORT_CODE } from '../src/domain/class/class-code.ts';
import { HOUR_MS } from '../src/domain/dates/durations.ts';
import { createApp } from './app.ts';
import { liveAcross, liveHere, type Live } from './live.ts';
import { Rates } from './rates.ts';
import { siteAnswers } from './site-server.ts';
import { backUpDaily } from './store/backup.ts';
import { openStore, type Store } from './store/store.ts';
import { forgetOld } from './store/upkeep.ts';
import type { ServerWorld } from './world.ts';

export interface ClassServerOptions {
  /** The built site. */
  site: string;
  base: string;
  /** Where the data lies, for SQLite. */
  data: string;
  /** The address of a PostgreSQL, where that is used instead. */
  database?: string | undefined;
  port: number;
  /** The address of this machine that is listened at; all of them where it is left out. */
  hostname?: string | undefined;
  isBehindHttps: boolean;
  now?: () => number;
  note?: (fault: string) => void;
  /** The addresses of this machine in the networks that it is open to. */
  hosts?: () => string[];
}

export interface ClassServer {
  port: number;
  world: ServerWorld;
  /** Takes no more requests, finishes those that are being answered, and closes the database. */
  stop: () => Promise<void>;
}

const KEEP_UP_EVERY_MS = HOUR_MS;
/** So long what is being answered may take when the server is told to stop. */
const DRAIN_MS = 8000;

/** Starts the server. Rejects with an `Error` for people where it cannot. */
export async function serveClasses(options: ClassServerOptions): Promise<ClassServer> {
  const { now = Date.now, note = () => undefined, isBehindHttps, base } = options;
  const { hosts = () => [] } = options;
  const store = await openStore({ folder: options.data, address: options.database });
  const live = await liveOf(store, options.database).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const ending = new AbortController();
  const world: ServerWorld = {
    db: store.db,
    live,
    rates: new Rates(now),
    now,
    ending: ending.signal,
    isBehindHttps,
    codeLength: isBehindHttps ? LONG_CODE : SHORT_CODE,
    addresses: () => hosts().map((host) => `${host}:${portOf(server)}`),
  };
  const answers = getRequestListener(createApp(world, { base, note }).fetch);
  const site = siteAnswers({ folder: options.site, base });
  const server = createServer((request, response) => {
    if (request.url?.startsWith(`${base}api/`)) void answers(request, response);
    else site(request, response);
  });
  /** What is done each hour, each whatever becomes of the other; what goes wrong is noted, not told to a class. */
  const keepUp = async (): Promise<void> => {
    const noted = (error: unknown) => note(error instanceof Error ? error.name : 'upkeep');
    await forgetOld(store.db, now()).catch(noted);
    if (options.database === undefined) {
      await backUpDaily(store.db, options.data, now()).catch(noted);
    }
  };
  const timer = setInterval(() => void keepUp(), KEEP_UP_EVERY_MS);
  timer.unref();
  const closeStores = async () => {
    await live.close();
    await store.close();
  };
  try {
    await keepUp();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port: options.port, host: options.hostname }, resolve);
    });
  } catch (error) {
    clearInterval(timer);
    await closeStores();
    throw error;
  }
  return {
    port: portOf(server),
    world,
    stop: async () => {
      clearInterval(timer);
      await new Promise<void>((resolve) => {
        const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
        // What follows a class would do so for ever.
        ending.abort();
        server.closeIdleConnections();
      });
      await keepUp();
      await closeStores();
    },
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** Changes are told across the processes that share a PostgreSQL, and within this one otherwise. */
async function liveOf({ pool }: Store, address: string | undefined): Promise<Live> {
  return address !== undefined && pool ? liveAcross(address, pool) : liveHere();
}
