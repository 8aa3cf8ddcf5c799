/** Records that cannot be read are set aside, whole and with the reason: nothing is erased. */

import { faultOf } from '../../domain/attempts/kept-progress.ts';
import type { AsideRecord, ProgressStore } from '../../domain/attempts/records.ts';
import type { Transaction } from './database.ts';

/** The record of a key if it can be read; one that cannot is set aside, and its place is free then. */
export async function readable(
  transaction: Transaction<ProgressStore>,
  store: Exclude<ProgressStore, 'aside'>,
  key: string,
): Promise<unknown> {
  const value = await transaction.get(store, key);
  const reason = value === undefined ? undefined : faultOf(store, value);
  if (reason === undefined) return value;
  await putAside(transaction, { shelf: store, key, value, reason });
  await transaction.put(store, key, undefined);
  return undefined;
}

/** Sets a record aside beside those that were set aside before, of the same key too. */
export async function putAside<Store extends string>(
  transaction: Transaction<Store | 'aside'>,
  record: Omit<AsideRecord, 'shelf'> & { shelf: string },
): Promise<void> {
  const text = JSON.stringify(record.value);
  for (let copy = 1; ; copy += 1) {
    const key = `${record.shelf}/${record.key}${copy === 1 ? '' : ` (${copy})`}`;
    const there = (await transaction.get('aside', key)) as AsideRecord | undefined;
    if (there !== undefined && JSON.stringify(there.value) !== text) continue;
    return transaction.put('aside', key, record);
  }
}
