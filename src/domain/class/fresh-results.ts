/** What of the results that came is new. */

import type { ReceivedResult } from '../assignments/result.ts';

/** Each result once; a whole code takes the place of one that came with a broken seal. */
export function freshResults(
  good: readonly ReceivedResult[],
  received: readonly ReceivedResult[],
): ReceivedResult[] {
  const known = new Set(received.filter(({ isWhole }) => isWhole).map(({ seal }) => seal));
  const wholeLast = [...good].sort((left, right) => Number(left.isWhole) - Number(right.isWhole));
  const bySeal = new Map(wholeLast.map((result) => [result.seal, result]));
  return [...bySeal.values()].filter(({ seal }) => !known.has(seal));
}
