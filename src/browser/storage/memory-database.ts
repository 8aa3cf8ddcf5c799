import type { Database, Impermanence, Transaction } from './database.ts';

/** A database that forgets everything when the page is left, because of `durability`. */
export function memoryDatabase<Store extends string>(
  stores: readonly Store[],
  durability: Impermanence = 'refused',
): Database<Store> {
  const kept = new Map(stores.map((store) => [store, new Map<string, unknown>()]));
  let last: Promise<unknown> = Promise.resolve();

  async function run<T>(work: (transaction: Transaction<Store>) => Promise<T>): Promise<T> {
    const changes: [Store, string, unknown][] = [];
    const result = await work({
      get: (store, key) => {
        const changed = changes.findLast(([name, of]) => name === store && of === key);
        return Promise.resolve(changed ? changed[2] : kept.get(store)?.get(key));
      },
      put: (...change) => {
        changes.push(change);
        return Promise.resolve();
      },
    });
    for (const [store, key, value] of changes) {
      if (value === undefined) kept.get(store)?.delete(key);
      else kept.get(store)?.set(key, value);
    }
    return result;
  }

  return {
    durability,
    entries: (store) => Promise.resolve([...(kept.get(store) ?? [])]),
    transact: (work) => {
      const turn = last.then(() => run(work));
      last = turn.catch(() => undefined);
      return turn;
    },
    clear: () => {
      for (const values of kept.values()) values.clear();
      return Promise.resolve();
    },
    // Nothing happens to it: it is the page's own.
    onEvent: () => () => undefined,
  };
}
