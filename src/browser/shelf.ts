/**
 * Where a device keeps things: IndexedDB through `idb`, or, where a browser refuses it, the page's memory.
 * IndexedDB because what its transaction has confirmed survives a killed browser; localStorage was
 * measured to lose it.
 */

import { openDB, type IDBPDatabase } from 'idb';

/** What can be done within one transaction; nothing else may be waited for in it. */
export interface Box<Name extends string> {
  get(shelf: Name, key: string): Promise<unknown>;
  /** Replaces the value of a key; `undefined` takes it away. */
  put(shelf: Name, key: string, value: unknown): Promise<void>;
}

export interface Shelf<Name extends string> {
  /** Whether what is kept outlasts the page. */
  isLasting: boolean;
  entries(name: Name): Promise<[key: string, value: unknown][]>;
  /**
   * Does `work` in one transaction and resolves with its result when everything is surely kept.
   * Rejects when it could not be kept, or when `work` rejects; nothing has changed then.
   */
  transact<T>(work: (box: Box<Name>) => Promise<T>): Promise<T>;
  /** Removes everything. */
  clear(): Promise<void>;
}

const VERSION = 1;

/** The device's own shelves in the database of that name, or some in memory. Never rejects. */
export async function openShelf<Name extends string>(
  database: string,
  shelves: readonly Name[],
): Promise<Shelf<Name>> {
  const open = () => openDatabase(database, shelves);
  try {
    return lastingShelf(await open(), open, shelves);
  } catch {
    return memoryShelf(shelves);
  }
}

function openDatabase(name: string, shelves: readonly string[]): Promise<IDBPDatabase> {
  return openDB(name, VERSION, {
    upgrade: (database) => {
      for (const shelf of shelves) database.createObjectStore(shelf);
    },
    // A later version of the course in another tab does not have to wait for this one.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

function lastingShelf<Name extends string>(
  opened: IDBPDatabase,
  openAgain: () => Promise<IDBPDatabase>,
  shelves: readonly Name[],
): Shelf<Name> {
  let database = opened;

  /** A browser may close the connection of a page that slept long: then it is opened once more. */
  async function using<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(database);
    } catch (error) {
      if ((error as Error).name !== 'InvalidStateError') throw error;
      database = await openAgain();
      return work(database);
    }
  }

  return {
    isLasting: true,
    entries: (name) =>
      using(async (current) => {
        const { store } = current.transaction(name);
        const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
        return keys.map((key, at) => [String(key), values[at] as unknown]);
      }),
    transact: (work) =>
      using(async (current) => {
        const transaction = current.transaction(shelves as Name[], 'readwrite', {
          durability: 'strict',
        });
        // What fails below is what the caller hears of, not the transaction that falls with it.
        transaction.done.catch(() => undefined);
        try {
          const result = await work({
            get: (shelf, key) => transaction.objectStore(shelf).get(key),
            put: async (shelf, key, value) => {
              const store = transaction.objectStore(shelf);
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
        const transaction = current.transaction(shelves as Name[], 'readwrite', {
          durability: 'strict',
        });
        await Promise.all(shelves.map((name) => transaction.objectStore(name).clear()));
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

/** A shelf that forgets everything when the page is left. */
export function memoryShelf<Name extends string>(shelves: readonly Name[]): Shelf<Name> {
  const kept = new Map(shelves.map((name) => [name, new Map<string, unknown>()]));
  let last: Promise<unknown> = Promise.resolve();

  async function run<T>(work: (box: Box<Name>) => Promise<T>): Promise<T> {
    const changes: [Name, string, unknown][] = [];
    const result = await work({
      get: (shelf, key) => {
        const changed = changes.findLast(([name, of]) => name === shelf && of === key);
        return Promise.resolve(changed ? changed[2] : kept.get(shelf)?.get(key));
      },
      put: (...change) => {
        changes.push(change);
        return Promise.resolve();
      },
    });
    for (const [shelf, key, value] of changes) {
      if (value === undefined) kept.get(shelf)?.delete(key);
      else kept.get(shelf)?.set(key, value);
    }
    return result;
  }

  return {
    isLasting: false,
    entries: (name) => Promise.resolve([...(kept.get(name) ?? [])]),
    transact: (work) => {
      const turn = last.then(() => run(work));
      last = turn.catch(() => undefined);
      return turn;
    },
    clear: () => {
      for (const values of kept.values()) values.clear();
      return Promise.resolve();
    },
  };
}
