/**
 * IndexedDB through `idb`, because what its transaction has confirmed survives a killed browser;
 * localStorage was measured to lose it. Its version is the number of steps that made it.
 */

import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Database, Impermanence } from './database.ts';
import { memoryDatabase } from './memory-database.ts';

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

interface Description<Store extends string> {
  name: string;
  stores: readonly Store[];
  /** From nothing to the first version, from that to the second, and so on; never changed, only added to. */
  migrations: readonly Migration[];
}

/** How long another tab may take to let go of an older version. */
const BLOCKED_MS = 5000;

/** The device's own database, brought to this version; or one in memory, which says why. Never rejects. */
export async function openDatabase<Store extends string>(
  description: Description<Store>,
): Promise<Database<Store>> {
  try {
    return lastingDatabase(await open(description), description);
  } catch (error) {
    return memoryDatabase(description.stores, impermanenceOf(error));
  }
}

class MigrationError extends Error {}
class BlockedError extends Error {}

function impermanenceOf(error: unknown): Impermanence {
  if (error instanceof MigrationError) return 'failed';
  if (error instanceof BlockedError) return 'blocked';
  return (error as Error).name === 'VersionError' ? 'later-version' : 'refused';
}

function open({ name, migrations }: Description<string>): Promise<IDBPDatabase> {
  return new Promise((resolve, reject) => {
    let failure: MigrationError | undefined;
    let isGivenUp = false;
    openDB(name, migrations.length, {
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
      blocked: () => {
        setTimeout(() => {
          isGivenUp = true;
          reject(new BlockedError());
        }, BLOCKED_MS);
      },
      // A later version of the course in another tab does not have to wait for this one.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    }).then(
      (database) => (isGivenUp ? database.close() : resolve(database)),
      (error: unknown) => reject(failure ?? (error as Error)),
    );
  });
}

function lastingDatabase<Store extends string>(
  opened: IDBPDatabase,
  description: Description<Store>,
): Database<Store> {
  const { stores } = description;
  let database = opened;

  /** A browser may close the connection of a page that slept long: then it is opened once more. */
  async function using<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(database);
    } catch (error) {
      if ((error as Error).name !== 'InvalidStateError') throw error;
      database = await open(description);
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
    transact: (work) =>
      using(async (current) => {
        const transaction = writing(current);
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
      }),
    clear: () =>
      using(async (current) => {
        const transaction = writing(current);
        await Promise.all(stores.map((name) => transaction.objectStore(name).clear()));
        await transaction.done;
      }),
  };
}

function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}
