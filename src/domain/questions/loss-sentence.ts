import { fillMessage } from '../text/fill-message.ts';

/** What a format loses, in one sentence: `losses` with how many questions each concerns. */
export function lossSentence(
  losses: readonly { loss: string; count: number }[],
  messages: { losesNothing: string; loses: string; losses: Record<string, string> },
): string {
  if (losses.length === 0) return messages.losesNothing;
  const named = losses.map(({ loss, count }) =>
    fillMessage(messages.losses[loss] ?? loss, { count }),
  );
  return fillMessage(messages.loses, { losses: named.join('; ') });
}
