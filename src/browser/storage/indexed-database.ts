/**
 * IndexedDB through `idb`, because what its transaction has confirmed survives a killed browser;
 * localStorage was measured to lose it. Its version is the number of steps that made it.
 */

import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Database, DatabaseEvent, Impermanence, Transaction } from './database.ts';

/**
 * A step from one version of a database to the next. What it throws undoes the whole way: the
 * database then stays as it was.
 */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/** The step that makes stores. */
export function createStores(stores: readonly string[]): Migration {
  return (database) => {
    for (const store of stores) database.createObjectStore(store);
  };
}

export interface Description<Store extends string> {
  name: string;
  stores: readonly Store[];
  /** From nothing to the first version, from that to the second, and so on; never changed, only added to. */
  migrations: readonly Migration[];
}

interface Opening {
  /** Told when another tab holds an earlier version and does not let go. */
  onblocked?: () => void;
  /** Told when the connection was ended from outside: what was kept may be gone. */
  onlost: () => void;
}

/** How long a browser may go on clearing after it has ended the connection; until then nothing can be kept. */
const CLEARED_MS = 300;

class MigrationError extends Error {}

/** Why a database could not be opened. */
export function impermanenceOf(error: unknown): Impermanence {
  if (error instanceof MigrationError) return 'failed';
  return (error as Error).name === 'VersionError' ? 'later-version' : 'refused';
}

/** The device's own database, brought to this version. Rejects when there is none to be had. */
export async function openLasting<Store extends string>(
  description: Description<Store>,
  onblocked?: () => void,
): Promise<Database<Store>> {
  const listeners = new Set<(event: DatabaseEvent) => void>();
  const opening: Opening = {
    onlost: () => {
      for (const act of listeners) act('lost');
    },
    ...(onblocked && { onblocked }),
  };
  const { stores } = description;
  let database = await open(description, opening);

  /** A browser may close the connection of a page that slept long: then it is opened once more. */
  async function using<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(database);
    } catch (error) {
      if ((error as Error).name !== 'InvalidStateError') throw error;
      database = await open(description, opening);
      return work(database);
    }
  }

  const writing = (current: IDBPDatabase) =>
    current.transaction(stores as Store[], 'readwrite', { durability: 'strict' });

  return {
    durability: 'lasting',
    entries: (name) =>
      using(async (current) => {
        const { store } = current.transaction(name);
        const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
        return keys.map((key, at) => [key as string, values[at] as unknown]);
      }),
    transact: (work) => using((current) => transact(writing(current), work)),
    clear: () =>
      using(async (current) => {
        const transaction = writing(current);
        await Promise.all(stores.map((name) => transaction.objectStore(name).clear()));
        await transaction.done;
      }),
    onEvent: (act) => {
      listeners.add(act);
      return () => listeners.delete(act);
    },
  };
}

async function open(
  { name, migrations }: Description<string>,
  { onblocked, onlost }: Opening,
): Promise<IDBPDatabase> {
  let failure: MigrationError | undefined;
  try {
    return await openDB(name, migrations.length, {
      // What it fails with is told below; the library waits for the transaction, not for this.
      // eslint-disable-next-line @typescript-eslint/no-misused-promises
      upgrade: async (database, from, _to, transaction) => {
        try {
          for (const migrate of migrations.slice(from)) await migrate(database, transaction);
        } catch (error) {
          failure = new MigrationError(String(error));
          // That it is undone is what the opening rejects with.
          transaction.done.catch(() => undefined);
          transaction.abort();
        }
      },
      ...(onblocked && { blocked: onblocked }),
      blocking: (_current, next, event) => {
        // A later version of the course in another tab does not have to wait for this one.
        (event.target as IDBDatabase).close();
        // What is deleted is gone for this page too.
        if (next === null) setTimeout(onlost, CLEARED_MS);
      },
      terminated: () => setTimeout(onlost, CLEARED_MS),
    });
  } catch (error) {
    throw failure ?? error;
  }
}

/** Does `work` in the transaction; resolves when it is done, for good. */
async function transact<Store extends string, T>(
  transaction: IDBPTransaction<unknown, Store[], 'readwrite'>,
  work: (transaction: Transaction<Store>) => Promise<T>,
): Promise<T> {
  // What fails below is what the caller hears of, not the transaction that falls with it.
  transaction.done.catch(() => undefined);
  try {
    const result = await work({
      get: (store, key) => transaction.objectStore(store).get(key),
      put: async (name, key, value) => {
        const store = transaction.objectStore(name);
        await (value === undefined ? store.delete(key) : store.put(value, key));
      },
    });
    await transaction.done;
    return result;
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}
