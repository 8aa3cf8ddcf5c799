/** PostgreSQL, for a school or a district: as many processes as are wanted on one database. */

import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

// Times are whole numbers that a double holds; without this they come as texts.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const MOST_CONNECTIONS = 10;

export interface OpenedPostgres {
  db: Kysely<Tables>;
  pool: pg.Pool;
  close: () => Promise<void>;
}

/** The database at an address such as `postgres://…`. Connects when it is first asked. */
export function openPostgres(address: string): OpenedPostgres {
  const pool = new pg.Pool({
    connectionString: address,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: 10_000,
  });
  // A connection that breaks is replaced by the next that is asked for; who used it is told by the
  // query that fails. Without a listener Node would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}
