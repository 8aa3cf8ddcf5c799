/**
 * Where progress is kept: IndexedDB through `idb`, or, where a browser refuses it, the page's memory.
 * IndexedDB because what its transaction has confirmed survives a killed browser; localStorage was
 * measured to lose it.
 */

import { openDB, type IDBPDatabase } from 'idb';
import { SHELVES, type ShelfName } from '../domain/progress/records.ts';

export interface Shelf {
  /** Whether what is kept outlasts the page. */
  isLasting: boolean;
  entries(name: ShelfName): Promise<[key: string, value: unknown][]>;
  /**
   * Replaces the value of a key by what `change` makes of it, `undefined` for none, and resolves with
   * it when it is surely kept. Rejects when it could not be kept; nothing has changed then.
   */
  update(name: ShelfName, key: string, change: (before: unknown) => unknown): Promise<unknown>;
  /** Removes everything. */
  clear(): Promise<void>;
}

const NAME = 'a-negative-peace';
const VERSION = 1;

/** The device's own shelf, or one in memory. Never rejects. */
export async function openShelf(): Promise<Shelf> {
  try {
    return lastingShelf(
      await openDB(NAME, VERSION, {
        upgrade: (database) => {
          for (const shelf of SHELVES) database.createObjectStore(shelf);
        },
        // A later version of the course in another tab does not have to wait for this one.
        blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      }),
    );
  } catch {
    return memoryShelf();
  }
}

function lastingShelf(database: IDBPDatabase): Shelf {
  return {
    isLasting: true,
    entries: async (name) => {
      const transaction = database.transaction(name);
      const [keys, values] = await Promise.all([
        transaction.store.getAllKeys(),
        transaction.store.getAll(),
      ]);
      return keys.map((key, at) => [String(key), values[at] as unknown]);
    },
    update: async (name, key, change) => {
      const transaction = database.transaction(name, 'readwrite', { durability: 'strict' });
      // What fails below is what the caller hears of, not the transaction that falls with it.
      transaction.done.catch(() => undefined);
      const after = change(await transaction.store.get(key));
      if (after === undefined) await transaction.store.delete(key);
      else await transaction.store.put(after, key);
      await transaction.done;
      return after;
    },
    clear: async () => {
      const transaction = database.transaction(SHELVES, 'readwrite', { durability: 'strict' });
      await Promise.all(SHELVES.map((name) => transaction.objectStore(name).clear()));
      await transaction.done;
    },
  };
}

/** A shelf that forgets everything when the page is left. */
export function memoryShelf(): Shelf {
  const kept = new Map(SHELVES.map((name) => [name, new Map<string, unknown>()]));
  return {
    isLasting: false,
    entries: (name) => Promise.resolve([...(kept.get(name) ?? [])]),
    update: (name, key, change) => {
      const after = change(kept.get(name)?.get(key));
      if (after === undefined) kept.get(name)?.delete(key);
      else kept.get(name)?.set(key, after);
      return Promise.resolve(after);
    },
    clear: () => {
      for (const values of kept.values()) values.clear();
      return Promise.resolve();
    },
  };
}
