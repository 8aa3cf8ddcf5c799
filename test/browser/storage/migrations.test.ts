import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import {
  createStores,
  openDatabase,
  type Migration,
} from '../../../src/browser/storage/indexed-database.ts';

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

test('a tab that never lets go is waited for five seconds, not for ever', async () => {
  const name = await aDatabaseOfVersionOne();
  const held = await openDB(name, 1);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const opening = openDatabase({ name, stores: ['words'], migrations: [first, second] });
  await vi.waitUntil(() => vi.getTimerCount() > 0);
  vi.advanceTimersByTime(5000);
  expect((await opening).durability).toBe('blocked');
  vi.useRealTimers();
  held.close();
});
