/** How answers go to the class server: those of an attempt together, a vote alone. */

import type { Asked } from '../../browser/class/ask-server.ts';
import type { AttemptSeen, LessonSeen, ReceivedAnswer } from '../../domain/class/live-records.ts';
import type { SyncWorld } from './AnswerSync.svelte.ts';
import { roundIn } from './open-forms.ts';

/** Asks the server for a change. */
type AskChange = <Body>(path: string, body: object) => Promise<Asked<Body>>;

/** Sends the answers of an attempt that is open. */
export function sendsAnswers({ number }: AttemptSeen, ask: AskChange): SyncWorld['send'] {
  return (answers) =>
    ask<{ isOpen: boolean; received: ReceivedAnswer[] }>('class/answers', { number, answers });
}

/** Sends the vote of a lesson; there is one question to vote on, so that there is one vote to send. */
export function sendsVotes(lesson: LessonSeen | null, ask: AskChange): SyncWorld['send'] {
  const round = roundIn(lesson);
  return async ([vote]) => {
    if (!vote) return { ok: true, body: { isOpen: true, received: [] } };
    const { question, seq, answer } = vote;
    const asked = await ask<{ isKept: boolean }>('class/vote', { question, round, seq, answer });
    if (!asked.ok) return asked;
    const { isKept } = asked.body;
    return { ok: true, body: { isOpen: isKept, received: [{ question, seq, isKept }] } };
  };
}
