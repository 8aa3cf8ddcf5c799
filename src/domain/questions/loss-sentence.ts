import { fillMessage } from '../text/fill-message.ts';

/** What a format loses, in one sentence: `losses` with how many questions each concerns. */
export function lossSentence(
  losses: readonly { loss: string; count: number }[],
  words: { losesNothing: string; loses: string; losses: Record<string, string> },
): string {
  if (losses.length === 0) return words.losesNothing;
  const named = losses.map(({ loss, count }) => fillMessage(words.losses[loss] ?? loss, { count }));
  return fillMessage(words.loses, { losses: named.join('; ') });
}
