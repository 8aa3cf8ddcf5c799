/**
 * Answers on their way from the device to the class server. Each is on the device first; here it is
 * known which the server has, and the others are sent until it has them.
 */

import type { Asked } from '../../browser/class/ask-server.ts';
import { mayAskAgain } from '../../browser/class/ask-server.ts';
import type { ReceivedAnswer, SentAnswer } from '../../domain/class/live-records.ts';

/** What the sync needs of the world. */
export interface SyncWorld {
  send: (
    answers: readonly SentAnswer[],
  ) => Promise<Asked<{ isOpen: boolean; received: ReceivedAnswer[] }>>;
  /** Resolves after so many milliseconds, or sooner when the network has come back. */
  wait: (ms: number) => Promise<void>;
  /** From 0 to 1, by chance: so that a class does not ask again at one moment. */
  chance: () => number;
}

/** Answers that follow each other closely go over together. */
const GATHER_MS = 250;
const FIRST_AGAIN_MS = 1000;
const LAST_AGAIN_MS = 30_000;

/** What one request may hold, in letters: the server takes 64 KB of a student, in UTF-8. */
const MOST_SENT = 16_000;

export class AnswerSync {
  readonly #world: SyncWorld;
  readonly #waiting = new Map<string, SentAnswer>();
  #isRunning = false;
  #isStopped = false;
  #settling: ((isThere: boolean) => void)[] = [];

  /** The questions whose answers are on this device alone. */
  waiting: ReadonlySet<string> = $state.raw(new Set());
  /** The questions whose answers the server has. */
  received: ReadonlySet<string> = $state.raw(new Set());
  /** The questions whose last answer came when nothing was taken any more; what came before it counts. */
  late: ReadonlySet<string> = $state.raw(new Set());
  /** Why nothing goes over just now. */
  refusal: (Asked<unknown> & { ok: false })['refusal'] | undefined = $state();

  constructor(world: SyncWorld, received: readonly string[] = []) {
    this.#world = world;
    this.received = new Set(received);
  }

  /** Takes an answer up to send it; a newer one takes the place of one that has not gone yet. */
  put(answer: SentAnswer): void {
    if (this.#isStopped) return;
    this.#waiting.set(answer.question, answer);
    this.late = without(this.late, answer.question);
    this.#tell();
    void this.#run();
  }

  /** Goes on with what has not gone yet: one is signed in again. */
  resume(): void {
    if (this.#waiting.size > 0) void this.#run();
  }

  /** Resolves when the server has everything: true; or when it cannot come to that: false. */
  settled(): Promise<boolean> {
    if (this.#waiting.size === 0) return Promise.resolve(!this.#isStopped);
    return new Promise((resolve) => this.#settling.push(resolve));
  }

  /** Sends nothing more: other forms have taken the place of these. */
  stop(): void {
    this.#isStopped = true;
    this.#settle(false);
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    let againMs = FIRST_AGAIN_MS;
    await this.#world.wait(GATHER_MS);
    while (this.#waiting.size > 0 && !this.#isStopped) {
      const sent = this.#next();
      const asked = await this.#world.send(sent);
      if (asked.ok) {
        this.refusal = undefined;
        againMs = FIRST_AGAIN_MS;
        this.#take(sent, asked.body);
        continue;
      }
      this.refusal = asked.refusal;
      if (!mayAskAgain(asked.refusal)) break;
      // Half of the wait is chance.
      await this.#world.wait(againMs * (0.5 + this.#world.chance() / 2));
      againMs = Math.min(LAST_AGAIN_MS, againMs * 2);
    }
    this.#isRunning = false;
    if (this.#waiting.size === 0) this.#settle(!this.#isStopped);
    // Signed out, it goes on when one is in again; any other refusal stands.
    else if (this.refusal !== 'session') this.#settle(false);
  }

  /** As many of the answers that wait as go into one request, and one at least. */
  #next(): SentAnswer[] {
    const next: SentAnswer[] = [];
    let length = 0;
    for (const answer of this.#waiting.values()) {
      length += JSON.stringify(answer).length;
      if (next.length > 0 && length > MOST_SENT) break;
      next.push(answer);
    }
    return next;
  }

  #take(
    sent: readonly SentAnswer[],
    { isOpen, received }: { isOpen: boolean; received: readonly ReceivedAnswer[] },
  ): void {
    for (const answer of sent) {
      const reply = received.find(({ question }) => question === answer.question);
      const now = this.#waiting.get(answer.question);
      // What was changed while it was on its way goes over next.
      if (now?.seq !== answer.seq) continue;
      if (!isOpen || reply?.isKept) this.#waiting.delete(answer.question);
      // The server has another answer under this number, or a later one: this is the latest.
      else {
        const seq = Math.max(answer.seq, reply?.seq ?? 0) + 1;
        this.#waiting.set(answer.question, { ...answer, seq });
      }
      if (reply?.isKept) this.received = new Set([...this.received, answer.question]);
      else if (!isOpen) {
        // The server may have an earlier one: what stands in the form it has not.
        this.received = without(this.received, answer.question);
        this.late = new Set([...this.late, answer.question]);
      }
    }
    this.#tell();
  }

  #settle(isThere: boolean): void {
    for (const resolve of this.#settling) resolve(isThere);
    this.#settling = [];
  }

  #tell(): void {
    this.waiting = new Set(this.#waiting.keys());
  }
}

function without(all: ReadonlySet<string>, left: string): ReadonlySet<string> {
  return new Set([...all].filter((other) => other !== left));
}
