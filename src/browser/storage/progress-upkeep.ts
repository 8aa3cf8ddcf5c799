/** What is done with a reader's progress as a whole: it is saved, brought in, and taken away. */

import { laterOf, type KeptProgress } from '../../domain/attempts/kept-progress.ts';
import { PROGRESS_STORES, type AsideRecord } from '../../domain/attempts/records.ts';
import { noteLeftOut } from './due-note.ts';
import { keepNote } from './notes.ts';
import { putAside, readable } from './aside.ts';
import type { Progress } from './progress.ts';
import { everythingIn, removeFrom } from './whole-database.ts';

/** All that is kept, as it is. */
export function everythingOf(progress: Progress): Promise<KeptProgress> {
  return progress.within((database) => everythingIn(database, PROGRESS_STORES));
}

/** Brings in what a file holds, all of it or nothing; of two records of one key the later stays. */
export async function bringInto(progress: Progress, kept: KeptProgress): Promise<void> {
  await progress.within((database) =>
    database.transact(async (transaction) => {
      for (const name of PROGRESS_STORES) {
        for (const [key, value] of kept[name]) {
          const here = name === 'aside' ? undefined : await readable(transaction, name, key);
          if (name === 'aside') await putAside(transaction, value as AsideRecord);
          else await transaction.put(name, key, laterOf(name, here, value));
        }
      }
    }),
  );
  await progress.changed({ isTold: true });
  keepNote('progress.any', true);
}

/**
 * Removes the answers kept under names that begin so; and of these questions what came of them alone:
 * a history of one answer, and cards made since `ms` that nobody has seen.
 */
export async function forgetAnswers(
  progress: Progress,
  prefix: string,
  { questions, ms }: { questions: readonly string[]; ms: number },
): Promise<void> {
  const history = await progress.history();
  const cards = new Map(await progress.cards());
  await progress.within(async (database) => {
    const keys = (await database.entries('answers')).map(([key]) => key);
    await database.transact(async (transaction) => {
      for (const key of keys.filter((name) => name.startsWith(prefix))) {
        await transaction.put('answers', key, undefined);
      }
      for (const id of questions) {
        if (history.get(id)?.checked === 1) await transaction.put('history', id, undefined);
        const card = cards.get(`question:${id}`);
        if (card && card.reps === 0 && card.dueMs >= ms) {
          await transaction.put('cards', `question:${id}`, undefined);
        }
      }
    });
  });
  await progress.changed();
}

/** Removes records; other tabs load themselves anew. */
export async function removeRecords(
  progress: Progress,
  records: readonly { store: string; key: string }[],
): Promise<void> {
  if (records.length === 0) return;
  await progress.within((database) => removeFrom(database, records));
  await progress.changed({ isTold: true });
}

/** Leaves cards out of the count of those due: the course knows them no more. They stay kept. */
export async function leaveOutOfCount(progress: Progress, ids: readonly string[]): Promise<void> {
  if (noteLeftOut(ids)) await progress.changed();
}
