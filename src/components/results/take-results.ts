/** Takes in results from texts: pasted, from files, or read by a camera. */

import type { NamedResult } from '../../browser/files/file-jobs.ts';
import { TooSlowError } from '../../browser/files/read-file.ts';
import type { ReceivedResult } from '../../domain/assignments/result.ts';
import { freshResults } from '../../domain/class/fresh-results.ts';
import { fillMessage } from '../../domain/text/fill-message.ts';
import type { ResultsMessages } from '../../i18n/messages.ts';

/** A text with the name by which its faults are told. */
export interface NamedText {
  name: string;
  text: string;
}

interface TakingWorld {
  /** Reads codes; rejects when it takes too long. */
  readResults: (texts: readonly NamedText[]) => Promise<NamedResult[]>;
  /** Keeps results, all of them or none; rejects where they cannot be kept. */
  keep: (results: readonly ReceivedResult[]) => Promise<void>;
  /** The results that are here already, at the moment of asking. */
  received: () => readonly ReceivedResult[];
  messages: ResultsMessages;
}

/** All results there are then, or `undefined` where none could be taken; and what is said of it. */
interface Taken {
  received?: ReceivedResult[];
  notices: string[];
}

/** Reads the texts and keeps what is new in them. Never rejects. */
export async function takeResults(texts: readonly NamedText[], world: TakingWorld): Promise<Taken> {
  const { nothingPasted, taken, duplicates, faults, notKept, tooSlow, notFetched } = world.messages;
  if (texts.every(({ text }) => text.trim() === '')) return { notices: [nothingPasted] };
  let read: NamedResult[];
  try {
    read = await world.readResults(texts);
  } catch (error) {
    const isSlow = error instanceof TooSlowError;
    return {
      notices: [isSlow ? fillMessage(tooSlow, { seconds: error.limitMs / 1000 }) : notFetched],
    };
  }
  const good = read.flatMap(({ result }) => (result.ok ? [result] : []));
  const fresh = freshResults(good, world.received());
  try {
    await world.keep(fresh);
  } catch {
    return { notices: [notKept] };
  }
  const seals = new Set(fresh.map(({ seal }) => seal));
  // A whole code takes the place of one of the same seal that was not.
  const received = [...world.received().filter(({ seal }) => !seals.has(seal)), ...fresh];
  const repeated = good.length - fresh.length;
  return {
    received,
    notices: [
      fillMessage(taken, { count: fresh.length, all: received.length }),
      ...(repeated > 0 ? [fillMessage(duplicates, { count: repeated })] : []),
      ...read.flatMap(({ name, result }) =>
        result.ok ? [] : [fillMessage(faults[result.fault], { name })],
      ),
    ],
  };
}
