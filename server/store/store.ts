/** The store of the class server: a database of either kind, with its tables made. */

import type { Kysely, Transaction } from 'kysely';
import type pg from 'pg';
import { migrate } from './migrations.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables> | Transaction<Tables>;

export interface Store {
  db: Kysely<Tables>;
  /** The connections of PostgreSQL, where that is used. */
  pool?: pg.Pool;
  close: () => Promise<void>;
}

/** Opens the database of the folder, or, where an address is given, the one there. */
export async function openStore({
  folder,
  address,
}: {
  folder: string;
  address?: string | undefined;
}): Promise<Store> {
  const opened = address === undefined ? openSqlite(folder) : openPostgres(address);
  try {
    await migrate(opened.db);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return opened;
}
