import { expect, test } from 'vitest';
import { Progress } from '../../../src/browser/storage/progress.ts';
import { bringInto, everythingOf } from '../../../src/browser/storage/progress-upkeep.ts';
import type { Database } from '../../../src/browser/storage/database.ts';
import { memoryDatabase } from '../../../src/browser/storage/memory-database.ts';
import { emptyProgress } from '../../../src/domain/attempts/kept-progress.ts';
import { PROGRESS_STORES, type ProgressStore } from '../../../src/domain/attempts/records.ts';
import { newCard } from '../../../src/domain/review/due-cards.ts';

const LATER = { version: 99, share: 'as a later version has it' };

async function shelfWith(key: string, value: unknown): Promise<Database<ProgressStore>> {
  const shelf = memoryDatabase(PROGRESS_STORES);
  await shelf.transact((transaction) => transaction.put('history', key, value));
  return shelf;
}

test('a record of a later version is set aside, not written over', async () => {
  const shelf = await shelfWith('a', LATER);
  const progress = new Progress(shelf);
  await progress.keepResult('a', { share: 1, confidence: null });
  const { history, aside } = await everythingOf(progress);
  expect(history).toEqual([['a', expect.objectContaining({ version: 1, checked: 1 })]]);
  expect(aside).toEqual([['history/a', expect.objectContaining({ key: 'a', value: LATER })]]);
});

test('a second record of one key that cannot be read stands beside the first', async () => {
  const shelf = await shelfWith('a', LATER);
  const progress = new Progress(shelf);
  await progress.history();
  await shelf.transact((transaction) => transaction.put('history', 'a', 'nonsense'));
  await progress.history();
  await progress.history();
  expect((await everythingOf(progress)).aside.map(([key]) => key)).toEqual([
    'history/a',
    'history/a (2)',
  ]);
});

test('a file is brought in whole or not at all', async () => {
  const shelf = memoryDatabase(PROGRESS_STORES);
  const progress = new Progress(shelf);
  const { transact } = shelf;
  shelf.transact = (work) =>
    transact((transaction) =>
      work({
        ...transaction,
        put: (name, key, value) =>
          key === 'full' ? Promise.reject(new Error('full')) : transaction.put(name, key, value),
      }),
    );
  const read = { version: 1, atMs: 1 };
  const kept = { ...emptyProgress(), read: [['one', read] as const, ['full', read] as const] };
  await expect(
    bringInto(progress, { ...kept, read: kept.read.map(([key, value]) => [key, value]) }),
  ).rejects.toThrow('full');
  expect((await everythingOf(progress)).read).toEqual([]);
});

test('a card that another tab has rated meanwhile stays as that tab left it', async () => {
  const progress = new Progress(memoryDatabase(PROGRESS_STORES));
  const seen = newCard(0);
  expect(await progress.addCards(['term:x', 'term:y'], seen)).toBe(2);
  expect(await progress.addCards(['term:x'], seen)).toBe(0);
  await progress.changeCard('term:x', seen, (card) => ({ ...card, reps: 1, dueMs: 50 }));
  await progress.changeCard('term:x', seen, (card) => ({ ...card, reps: 1, dueMs: 99 }));
  expect(new Map(await progress.cards()).get('term:x')?.dueMs).toBe(50);
});
