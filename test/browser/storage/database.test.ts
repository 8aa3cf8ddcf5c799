import { forceCloseDatabase } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import type { Database } from '../../../src/browser/storage/database.ts';
import {
  createStores,
  impermanenceOf,
  openLasting,
} from '../../../src/browser/storage/indexed-database.ts';
import { memoryDatabase } from '../../../src/browser/storage/memory-database.ts';
import { openDatabase } from '../../../src/browser/storage/open-database.ts';

const STORES = ['a', 'b'] as const;
type Store = (typeof STORES)[number];
let count = 0;
const described = () => ({
  name: `contract-${(count += 1)}`,
  stores: STORES,
  migrations: [createStores(STORES)],
});

/** A database that the browser has not opened in time, in memory until `come`. */
async function aLateDatabase() {
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const opening = openDatabase(
    { ...described(), merge: (_store: Store, _there, here) => here },
    async (one) => {
      await gate;
      return openLasting(one);
    },
  );
  await vi.advanceTimersByTimeAsync(2000);
  vi.useRealTimers();
  const database = await opening;
  const told = new Promise((resolve) => database.onEvent(resolve));
  const come = async () => {
    open();
    await told;
  };
  return { database, come };
}

const makers: [string, () => Promise<Database<Store>>][] = [
  ['the device’s own', () => openLasting(described())],
  ['one in memory', () => Promise.resolve(memoryDatabase(STORES))],
  [
    'one that came late',
    async () => {
      const { database, come } = await aLateDatabase();
      await come();
      return database;
    },
  ],
];

describe.each(makers)('a database (%s)', (_name, make) => {
  test('gives back what is put into it, by store and key, and what is replaced or taken away', async () => {
    const database = await make();
    await database.transact(async (transaction) => {
      await transaction.put('a', 'one', { deep: [1] });
      await transaction.put('b', 'one', 'another');
      await transaction.put('a', 'gone', 1);
    });
    await database.transact(async (transaction) => {
      expect(await transaction.get('a', 'one')).toEqual({ deep: [1] });
      expect(await transaction.get('b', 'none')).toBeUndefined();
      await transaction.put('a', 'gone', undefined);
      expect(await transaction.get('a', 'gone')).toBeUndefined();
      await transaction.put('a', 'two', 2);
      expect(await transaction.get('a', 'two')).toBe(2);
    });
    expect(await database.entries('a')).toEqual([
      ['one', { deep: [1] }],
      ['two', 2],
    ]);
    expect(await database.entries('b')).toEqual([['one', 'another']]);
  });

  test('gives within a transaction what was put in it, by store and key', async () => {
    const database = await make();
    await database.transact(async (transaction) => {
      await transaction.put('a', 'one', 'first');
      await transaction.put('b', 'one', 'of another store');
      await transaction.put('a', 'two', 'of another key');
      expect(await transaction.get('a', 'one')).toBe('first');
      expect(await transaction.get('b', 'two')).toBeUndefined();
    });
  });

  test('can be followed, and followed no more', async () => {
    const database = await make();
    const stop = database.onEvent(() => undefined);
    expect(stop).not.toThrow();
  });

  test('changes nothing when the work fails half-way, rejects with its reason, and tries it once', async () => {
    const database = await make();
    await database.transact((transaction) => transaction.put('a', 'one', 1));
    let times = 0;
    const failing = database.transact(async (transaction) => {
      times += 1;
      await transaction.put('a', 'one', 2);
      await transaction.put('b', 'new', 2);
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    expect(times).toBe(1);
    expect(await database.entries('a')).toEqual([['one', 1]]);
    expect(await database.entries('b')).toEqual([]);
    await database.transact((transaction) => transaction.put('b', 'after', 3));
    expect(await database.entries('b')).toEqual([['after', 3]]);
  });

  test('resolves with what the work came to, when it is done', async () => {
    const database = await make();
    expect(await database.transact(() => Promise.resolve('done'))).toBe('done');
  });

  test('does one transaction after the other: two that count come to two', async () => {
    const database = await make();
    const add = () =>
      database.transact(async (transaction) => {
        const before = Number((await transaction.get('a', 'sum')) ?? 0);
        await transaction.put('a', 'sum', before + 1);
      });
    await Promise.all([add(), add(), add()]);
    expect(await database.entries('a')).toEqual([['sum', 3]]);
  });

  test('is empty when it is cleared, in every store', async () => {
    const database = await make();
    await database.transact(async (transaction) => {
      await transaction.put('a', 'one', 1);
      await transaction.put('b', 'two', 2);
    });
    await database.clear();
    expect([await database.entries('a'), await database.entries('b')]).toEqual([[], []]);
  });
});

test('what is said to be done is done: another connection finds it', async () => {
  const description = described();
  const database = await openLasting(description);
  await database.transact((transaction) => transaction.put('a', 'one', 1));
  const other = await openDB(description.name);
  expect(await other.get('a', 'one')).toBe(1);
  other.close();
});

test('who follows a database no more is told no more', async () => {
  const description = described();
  const database = await openLasting(description);
  const told: string[] = [];
  const stop = database.onEvent((event) => told.push(`first ${event}`));
  database.onEvent((event) => told.push(`second ${event}`));
  stop();
  indexedDB.deleteDatabase(description.name);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(told).toEqual(['second lost']);
});

test('a later version in another tab ends the connection, and nothing is said to be lost', async () => {
  const description = described();
  const database = await openLasting(description);
  const told: string[] = [];
  database.onEvent((event) => told.push(event));
  const later = await openDB(description.name, 2, { upgrade: () => undefined });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(told).toEqual([]);
  await expect(database.entries('a')).rejects.toThrow();
  later.close();
});

test('a connection that the browser ends is told to be lost, and opened again for what comes', async () => {
  const opened = vi.spyOn(indexedDB, 'open');
  const database = await openLasting(described());
  const { result } = opened.mock.results[0]!.value as IDBOpenDBRequest;
  opened.mockRestore();
  await database.transact((transaction) => transaction.put('a', 'one', 1));
  const told = new Promise((resolve) => database.onEvent(resolve));
  forceCloseDatabase(result as never);
  expect(await told).toBe('lost');
  expect(await database.entries('a')).toEqual([['one', 1]]);
});

describe('why nothing can be kept', () => {
  const named = (name: string) => Object.assign(new Error('no'), { name });

  test('is that it is of a later version, or that the browser refuses it', () => {
    expect(impermanenceOf(named('VersionError'))).toBe('later-version');
    expect(impermanenceOf(named('SecurityError'))).toBe('refused');
  });

  test('is learned late where the browser answers late', async () => {
    const database = await openDatabase(
      { ...described(), merge: (_store: Store, _there, here) => here },
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 2100));
        throw named('VersionError');
      },
    );
    expect(database.durability).toBe('no-answer');
    const told = await new Promise((resolve) => database.onEvent(resolve));
    expect([told, database.durability]).toEqual(['durability', 'later-version']);
  });
});

test('a store that comes late has what was begun in memory before it came', async () => {
  const { database, come } = await aLateDatabase();
  let finish: () => void = () => undefined;
  const rest = new Promise<void>((resolve) => (finish = resolve));
  const writing = database.transact(async (transaction) => {
    await rest;
    await transaction.put('a', 'begun', 1);
  });
  const coming = come();
  await new Promise((resolve) => setTimeout(resolve, 50));
  finish();
  await Promise.all([writing, coming]);
  expect([await database.entries('a'), database.durability]).toEqual([[['begun', 1]], 'lasting']);
});

test('who follows a store that comes late no more is not told that it came', async () => {
  const { database, come } = await aLateDatabase();
  const told: string[] = [];
  const stop = database.onEvent((event) => told.push(event));
  stop();
  await come();
  expect(told).toEqual([]);
});

test('what is kept on the device is on its disk before it is said to be kept', async () => {
  const database = await openLasting(described());
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await database.transact((transaction) => transaction.put('a', 'key', 1));
  await database.clear();
  expect(asked.mock.calls.map(([, mode, options]) => [mode, options?.durability])).toEqual([
    ['readwrite', 'strict'],
    ['readwrite', 'strict'],
  ]);
  asked.mockRestore();
});
