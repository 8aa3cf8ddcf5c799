/** SQLite, which Node brings along, for Kysely: one file, one process, every commit on the disk. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import {
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type SqliteDatabase,
} from 'kysely';
import type { Tables } from './tables.ts';

/** Tables are made within a transaction here, as SQLite allows: a step that is killed leaves nothing. */
class AdapterOfWholeSteps extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Where the disk is full SQLite takes a transaction back itself: then there is none to take back. */
class DriverAfterFaults extends SqliteDriver {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    super({ database: forKysely(database) });
    this.#database = database;
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
  }
}

class DialectOfNode extends SqliteDialect {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    super({ database: forKysely(database) });
    this.#database = database;
  }

  override createAdapter(): SqliteAdapter {
    return new AdapterOfWholeSteps();
  }

  override createDriver(): SqliteDriver {
    return new DriverAfterFaults(this.#database);
  }
}

export interface OpenedSqlite {
  db: Kysely<Tables>;
  close: () => Promise<void>;
}

/** How a database file is opened, wherever it is: nothing acknowledged is lost, nothing deleted stays. */
const SETTINGS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'busy_timeout = 5000',
  'secure_delete = ON',
  'foreign_keys = ON',
];

/** The database of a folder. Throws an `Error` for people where it cannot be used. */
export function openSqlite(folder: string): OpenedSqlite {
  mkdirSync(folder, { recursive: true });
  const lock = lockFolder(folder);
  try {
    const database = openFile(folder);
    const db = new Kysely<Tables>({ dialect: new DialectOfNode(database) });
    return {
      db,
      close: async () => {
        await db.destroy();
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    throw error;
  }
}

function openFile(folder: string): DatabaseSync {
  const database = new DatabaseSync(join(folder, 'classes.sqlite'));
  try {
    for (const setting of SETTINGS) database.exec(`pragma ${setting}`);
    const found = database.prepare('pragma quick_check(1)').get();
    if (found?.['quick_check'] === 'ok') return database;
  } catch {
    // Said below.
  }
  database.close();
  throw new Error(
    `The file classes.sqlite in ${folder} is damaged. Nothing was changed. Bring a backup back with “npm run class -- --restore <file>”; those that were made by themselves are in ${join(folder, 'backups')}.`,
  );
}

/** Two processes would not hear of each other's changes: the second one is refused. */
export function lockFolder(folder: string): DatabaseSync {
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'));
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
    return lock;
  } catch {
    lock.close();
    throw new Error(
      `Another class server uses the folder ${folder}. Stop it, or say another folder with --data.`,
    );
  }
}

/** Kysely's idea of a database over Node's; each text of SQL is prepared once. */
function forKysely(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const known = prepared.get(sql);
      if (known) return known;
      const statement = database.prepare(sql);
      const made: ReturnType<SqliteDatabase['prepare']> = {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
        run: (parameters) => {
          const { changes, lastInsertRowid } = statement.run(...(parameters as SQLInputValue[]));
          return { changes, lastInsertRowid };
        },
        iterate: (parameters) =>
          statement.iterate(...(parameters as SQLInputValue[])) as IterableIterator<unknown>,
      };
      if (prepared.size < 500) prepared.set(sql, made);
      return made;
    },
  };
}
