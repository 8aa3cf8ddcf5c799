import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import type { Database } from '../../../src/browser/storage/database.ts';
import {
  createStores,
  openLasting,
  type Migration,
} from '../../../src/browser/storage/indexed-database.ts';
import { openDatabase as openWith } from '../../../src/browser/storage/open-database.ts';

/** Opens a database in which what the page has is later than what the device has. */
function openDatabase(described: {
  name: string;
  stores: readonly string[];
  migrations: readonly Migration[];
}): Promise<Database<string>> {
  return openWith({ ...described, merge: (_store, _there, here) => here });
}

const first = createStores(['words']);
const second = createStores(['numbers']);
/** Renames what stands under `old`. */
const third: Migration = async (_database, transaction) => {
  const store = transaction.objectStore('words');
  const value: unknown = await store.get('old');
  await store.put(value, 'new');
  await store.delete('old');
};
const failing: Migration = async (_database, transaction) => {
  await transaction.objectStore('words').delete('old');
  throw new Error('half-way');
};

let count = 0;

/** A database of the first version with one value in it. */
async function aDatabaseOfVersionOne(): Promise<string> {
  count += 1;
  const name = `database-${count}`;
  const { transact } = await openDatabase({ name, stores: ['words'], migrations: [first] });
  await transact((transaction) => transaction.put('words', 'old', 'kept'));
  return name;
}

async function versionOf(name: string): Promise<number> {
  const database = await openDB(name);
  const { version } = database;
  database.close();
  return version;
}

test('a database is brought from any earlier version to this one, step by step', async () => {
  const name = await aDatabaseOfVersionOne();
  const migrations = [first, second, third];
  const database = await openDatabase({ name, stores: ['words', 'numbers'], migrations });
  expect(database.durability).toBe('lasting');
  expect(await database.entries('words')).toEqual([['new', 'kept']]);
  await database.transact((transaction) => transaction.put('numbers', 'one', 1));
  expect(await database.entries('numbers')).toEqual([['one', 1]]);
});

test('a migration that fails half-way leaves the old data, and the page says why it keeps nothing', async () => {
  const name = await aDatabaseOfVersionOne();
  const migrations = [first, second, failing];
  const database = await openDatabase({ name, stores: ['words', 'numbers'], migrations });
  expect(database.durability).toBe('failed');
  expect(await versionOf(name)).toBe(1);
  const before = await openDatabase({ name, stores: ['words'], migrations: [first] });
  expect(await before.entries('words')).toEqual([['old', 'kept']]);
});

test('a database of a later version is not touched, and the page says why it keeps nothing', async () => {
  const name = await aDatabaseOfVersionOne();
  await openDatabase({ name, stores: ['words', 'numbers'], migrations: [first, second] });
  const database = await openDatabase({ name, stores: ['words'], migrations: [first] });
  expect(database.durability).toBe('later-version');
  await database.transact((transaction) => transaction.put('words', 'old', 'changed'));
  expect(await versionOf(name)).toBe(2);
  const later = await openDatabase({ name, stores: ['words'], migrations: [first, second] });
  expect(await later.entries('words')).toEqual([['old', 'kept']]);
});

test('an open tab of an earlier version lets a later one go on, and then keeps nothing in silence', async () => {
  const name = await aDatabaseOfVersionOne();
  const earlier = await openDatabase({ name, stores: ['words'], migrations: [first] });
  const later = await openDatabase({ name, stores: ['words'], migrations: [first, second] });
  expect(later.durability).toBe('lasting');
  const writing = earlier.transact((transaction) => transaction.put('words', 'old', 'changed'));
  await expect(writing).rejects.toThrow();
  expect(await later.entries('words')).toEqual([['old', 'kept']]);
});

describe('a store that does not come', () => {
  /** Opens a database that the browser does not open before it is let go. */
  async function openHeld(name: string, { isBlocked = false } = {}) {
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const opening = openWith(
      { name, stores: ['words'], migrations: [first], merge: (_store, _there, here) => here },
      async (description, onblocked) => {
        if (isBlocked) onblocked?.();
        await gate;
        return openLasting(description);
      },
    );
    await vi.advanceTimersByTimeAsync(2000);
    vi.useRealTimers();
    return { database: await opening, letGo };
  }

  test('is waited for two seconds; then the page works from memory and says so', async () => {
    const { database } = await openHeld('hangs');
    expect(database.durability).toBe('no-answer');
    await database.transact((transaction) => transaction.put('words', 'a', 1));
    expect(await database.entries('words')).toEqual([['a', 1]]);
  });

  test('is taken up when it comes, with what was done meanwhile and what it held before', async () => {
    const name = await aDatabaseOfVersionOne();
    const { database, letGo } = await openHeld(name);
    await database.transact((transaction) => transaction.put('words', 'new', 'given meanwhile'));
    const told = new Promise((resolve) => database.onEvent(resolve));
    letGo();
    expect(await told).toBe('durability');
    expect(database.durability).toBe('lasting');
    const again = await openDatabase({ name, stores: ['words'], migrations: [first] });
    expect(await again.entries('words')).toEqual([
      ['new', 'given meanwhile'],
      ['old', 'kept'],
    ]);
  });

  test('and is lost after it has come is told to be lost', async () => {
    const name = await aDatabaseOfVersionOne();
    const { database, letGo } = await openHeld(name);
    const came = new Promise((resolve) => database.onEvent(resolve));
    letGo();
    await came;
    const told = new Promise((resolve) => database.onEvent(resolve));
    await deleteDB(name);
    expect(await told).toBe('lost');
  });

  test('because another tab holds it says that, and is taken up when the tab lets go', async () => {
    const { database, letGo } = await openHeld('held', { isBlocked: true });
    expect(database.durability).toBe('blocked');
    const told = new Promise((resolve) => database.onEvent(resolve));
    letGo();
    await told;
    expect(database.durability).toBe('lasting');
  });
});

test('a database that is deleted under the page is told to be lost, and what is kept then is kept', async () => {
  const name = await aDatabaseOfVersionOne();
  const database = await openDatabase({ name, stores: ['words'], migrations: [first] });
  const told = new Promise((resolve) => database.onEvent(resolve));
  await deleteDB(name);
  expect(await told).toBe('lost');
  expect(await database.entries('words')).toEqual([]);
  await database.transact((transaction) => transaction.put('words', 'again', 1));
  const another = await openDatabase({ name, stores: ['words'], migrations: [first] });
  expect(await another.entries('words')).toEqual([['again', 1]]);
});
