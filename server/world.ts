import type { Kysely } from 'kysely';
import type { Live } from './live.ts';
import type { Rates } from './rates.ts';
import type { Tables } from './store/tables.ts';

/** What the routes need of the world. */
export interface ServerWorld {
  db: Kysely<Tables>;
  live: Live;
  rates: Rates;
  /** Milliseconds since 1970: the only clock that counts. */
  now: () => number;
  /** Aborted when the server is told to stop. */
  ending: AbortSignal;
  /** Whether browsers reach the server by https, through a proxy. */
  isBehindHttps: boolean;
  codeLength: number;
  /** Where the devices of a room find this machine, such as `192.168.1.4:4322`. */
  addresses: () => string[];
}
