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

export class AnswerSync {
  readonly #world: SyncWorld;
  readonly #waiting = new Map<string, SentAnswer>();
  #isRunning = false;
  #isStopped = false;

  /** The questions whose answers are on this device alone. */
  waiting: ReadonlySet<string> = $state.raw(new Set());
  /** The questions whose answers the server has. */
  received: ReadonlySet<string> = $state.raw(new Set());
  /** Why nothing goes over just now. */
  refusal: (Asked<unknown> & { ok: false })['refusal'] | undefined = $state();

  constructor(world: SyncWorld, received: readonly string[] = []) {
    this.#world = world;
    this.received = new Set(received);
  }

  /** Takes an answer up to send it; a newer one takes the place of one that has not gone yet. */
  put(answer: SentAnswer): void {
    this.#waiting.set(answer.question, answer);
    this.#tell();
    void this.#run();
  }

  /** Goes on with what has not gone yet: one is signed in again. */
  resume(): void {
    if (this.#waiting.size > 0) void this.#run();
  }

  /** Sends nothing more: the answers have gone another way, or the student has. */
  stop(): void {
    this.#isStopped = true;
    this.#waiting.clear();
    this.#tell();
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    let againMs = FIRST_AGAIN_MS;
    await this.#world.wait(GATHER_MS);
    while (this.#waiting.size > 0 && !this.#isStopped) {
      const sent = [...this.#waiting.values()];
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
      // The server has another answer under this number: this one is sent as the later.
      else this.#waiting.set(answer.question, { ...answer, seq: (reply?.seq ?? answer.seq) + 1 });
      if (reply?.isKept) this.received = new Set([...this.received, answer.question]);
    }
    this.#tell();
  }

  #tell(): void {
    this.waiting = new Set(this.#waiting.keys());
  }
}
