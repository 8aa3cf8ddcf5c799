/** The records of teaching on this device, read one by one: a bad one is set aside and harms no other. */

import {
  readTeaching,
  TEACHING_STORES,
  type TeachingStore,
} from '../../domain/class/teaching-records.ts';
import { paced } from '../paced.ts';
import { putAside } from './aside.ts';
import type { Database, DatabaseEvent, Durability } from './database.ts';
import { everythingIn, removeFrom } from './whole-database.ts';

export class TeachingRecords {
  protected readonly database: Database<TeachingStore>;

  constructor(database: Database<TeachingStore>) {
    this.database = database;
  }

  /** Whether what is kept outlasts the page, or why not. */
  get durability(): Durability {
    return this.database.durability;
  }

  /** Calls `act` when the store comes late, or is lost; returns how to stop. */
  onEvent(act: (event: DatabaseEvent) => void): () => void {
    return this.database.onEvent(act);
  }

  /** All that is kept, as it is. */
  everything(): Promise<Record<TeachingStore, [key: string, value: unknown][]>> {
    return everythingIn(this.database, TEACHING_STORES);
  }

  /** Removes records by their stores and keys. */
  remove(records: readonly { store: string; key: string }[]): Promise<void> {
    return removeFrom(this.database, records);
  }

  /** The values of a store that can be read; what cannot is set aside, not erased. */
  protected async read(
    store: Exclude<TeachingStore, 'aside'>,
  ): Promise<[key: string, value: unknown][]> {
    const good: [string, unknown][] = [];
    const breathe = paced();
    for (const [key, value] of await this.database.entries(store)) {
      await breathe();
      const { record, bad } = readTeaching(store, key, value);
      if (record !== undefined) good.push([key, record]);
      if (!bad) continue;
      const aside = { shelf: store, key, ...bad };
      await this.database
        .transact(async (transaction) => {
          await putAside(transaction, aside);
          await transaction.put(store, key, record);
        })
        // A full device cannot set aside either: it stays where it is, unread.
        .catch(() => undefined);
    }
    return good;
  }

  protected async valueOf(store: Exclude<TeachingStore, 'aside'>, key: string): Promise<unknown> {
    return new Map(await this.read(store)).get(key);
  }

  protected async put(store: TeachingStore, key: string, value: unknown): Promise<void> {
    await this.database.transact((transaction) => transaction.put(store, key, value));
  }
}
