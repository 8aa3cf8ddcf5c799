import { fillMessage } from '../text/fill-message.ts';

/** What a field for searching says while it is empty; nothing where there are no examples. */
export function exampleSentence(message: string, examples: readonly string[]): string {
  return examples.length === 0 ? '' : fillMessage(message, { examples: examples.join(', ') });
}
