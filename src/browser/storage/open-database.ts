/** The device's own database where there is one; until then, and where there is none, the page's. */

import type { Database, DatabaseEvent, Impermanence } from './database.ts';
import { impermanenceOf, openLasting, type Description } from './indexed-database.ts';
import { memoryDatabase } from './memory-database.ts';

/** How long a page waits for the browser before it goes on without what it keeps. */
const ANSWER_MS = 2000;

interface Waiting<Store extends string> extends Description<Store> {
  /** What to keep of a key that both the device and the page have, when the device's store comes late. */
  merge: (store: Store, there: unknown, here: unknown) => unknown;
}

/**
 * The device's database, brought to this version. Where it does not come within two seconds, or not
 * at all, one in memory that says why; it is taken over when the device's comes after all. Never rejects.
 */
export async function openDatabase<Store extends string>(
  description: Waiting<Store>,
  open = openLasting<Store>,
): Promise<Database<Store>> {
  let reason: Impermanence = 'no-answer';
  const opening = open(description, () => (reason = 'blocked'));
  try {
    const opened = await Promise.race([opening, after(ANSWER_MS)]);
    return opened ?? lateDatabase(description, { opening, reason });
  } catch (error) {
    return memoryDatabase(description.stores, impermanenceOf(error));
  }
}

function after(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}

/** A database in memory that becomes the device's own when that comes. */
function lateDatabase<Store extends string>(
  description: Waiting<Store>,
  { opening, reason }: { opening: Promise<Database<Store>>; reason: Impermanence },
): Database<Store> {
  const listeners = new Set<(event: DatabaseEvent) => void>();
  const tell = (event: DatabaseEvent) => {
    for (const act of listeners) act(event);
  };
  let durability: Database<Store>['durability'] = reason;
  let current = memoryDatabase(description.stores, reason);
  /** What is done meanwhile is done afterwards, in the store that came. */
  let moving: Promise<unknown> = Promise.resolve();

  /** What was begun in memory and is not done. */
  const pending = new Set<Promise<unknown>>();

  const move = async (lasting: Database<Store>): Promise<void> => {
    await Promise.allSettled(pending);
    await takeOver(description, { from: current, to: lasting });
    current = lasting;
    durability = 'lasting';
    lasting.onEvent(tell);
  };
  opening.then(
    (lasting) => {
      moving = move(lasting).then(
        () => tell('durability'),
        // A full device: the page goes on from memory, as it says.
        () => undefined,
      );
    },
    (error: unknown) => {
      durability = impermanenceOf(error);
      tell('durability');
    },
  );
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = moving.then(act);
    pending.add(done);
    const forget = () => pending.delete(done);
    done.then(forget, forget);
    return done;
  };

  return {
    get durability() {
      return durability;
    },
    entries: (store) => inTurn(() => current.entries(store)),
    transact: (work) => inTurn(() => current.transact(work)),
    clear: () => inTurn(() => current.clear()),
    onEvent: (act) => {
      listeners.add(act);
      return () => listeners.delete(act);
    },
  };
}

async function takeOver<Store extends string>(
  { stores, merge }: Waiting<Store>,
  { from, to }: { from: Database<Store>; to: Database<Store> },
): Promise<void> {
  const here = await Promise.all(
    stores.map(async (store) => ({ store, entries: await from.entries(store) })),
  );
  await to.transact(async (transaction) => {
    for (const { store, entries } of here) {
      for (const [key, value] of entries) {
        await transaction.put(store, key, merge(store, await transaction.get(store, key), value));
      }
    }
  });
}
