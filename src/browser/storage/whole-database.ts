/** What is done with all that a database keeps, whatever it is. */

import type { Database } from './database.ts';

/** All that is kept, by store, as it is. */
export async function everythingIn<Store extends string>(
  database: Database<Store>,
  stores: readonly Store[],
): Promise<Record<Store, [key: string, value: unknown][]>> {
  const all = await Promise.all(
    stores.map(async (store) => [store, await database.entries(store)] as const),
  );
  return Object.fromEntries(all) as Record<Store, [string, unknown][]>;
}

/** Removes records by their stores and keys, all of them or none. */
export async function removeFrom<Store extends string>(
  database: Database<Store>,
  records: readonly { store: string; key: string }[],
): Promise<void> {
  if (records.length === 0) return;
  await database.transact(async (transaction) => {
    for (const { store, key } of records) await transaction.put(store as Store, key, undefined);
  });
}
