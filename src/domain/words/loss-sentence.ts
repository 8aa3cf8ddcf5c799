import { fillWords } from './fill-words.ts';

/** What a format loses, in one sentence: `losses` with how many questions each concerns. */
export function lossSentence(
  losses: readonly { loss: string; count: number }[],
  words: { losesNothing: string; loses: string; losses: Record<string, string> },
): string {
  if (losses.length === 0) return words.losesNothing;
  const named = losses.map(({ loss, count }) => fillWords(words.losses[loss] ?? loss, { count }));
  return fillWords(words.loses, { losses: named.join('; ') });
}
