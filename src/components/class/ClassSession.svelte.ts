/** A student in a class: seeing it, answering, submitting, leaving. */

import { mayAskAgain } from '../../browser/class/ask-server.ts';
import { readClassCode } from '../../domain/class/class-code.ts';
import type {
  BroughtWork,
  ClassSeen,
  Here,
  OwnFiles,
  SubmissionSeen,
  Waiting,
} from '../../domain/class/live-records.ts';
import { MINUTE_MS } from '../../domain/dates/durations.ts';
import { EntrySession, type EntryWorld } from './EntrySession.svelte.ts';
import { formsName, openForms, prefixOf, type FormsWorld, type OpenForms } from './open-forms.ts';
import { sendsAnswers, sendsVotes } from './send-work.ts';

/** What a session needs of the world. */
export interface ClassWorld extends Omit<EntryWorld, 'onin'>, FormsWorld {
  /** Forgets the answers kept under names that begin so. */
  forgetAnswers: (prefix: string) => Promise<void>;
  /** Calls `act` when something in the class may have changed; returns how to stop. */
  follow: (act: () => void) => () => void;
  saveFile: (name: string, contents: string, mediaType: string) => void;
  /** Milliseconds since 1970 by the clock of the device, which may be wrong. */
  now: () => number;
}

const ASK_EVERY_MS = 2000;

export class ClassSession {
  readonly #world: ClassWorld;
  #stopFollowing: () => void = () => undefined;
  #turns = 0;
  /** What is seen is taken up one after the other, and only the latest. */
  #taking: Promise<void> = Promise.resolve();
  /** How far the device's clock is behind the server's, in milliseconds. */
  #offsetMs = 0;

  readonly entry: EntrySession;
  /** `out`: on the way in, which `entry` knows. */
  stage: 'loading' | 'no-server' | 'out' | 'in' = $state('loading');
  refusal: EntrySession['refusal'] = $state();
  seen: ClassSeen | undefined = $state.raw();
  /** The forms of the attempt, or of the vote that is open. */
  forms: OpenForms | undefined = $state.raw();
  /** Whether a submission is on its way and has not arrived. */
  isSubmitting = $state(false);
  /** By the server's clock. */
  nowMs = $state(0);

  readonly leftMs = $derived.by(() => {
    const { attempt, minutes } = this.seen ?? {};
    if (!attempt || !minutes) return undefined;
    return attempt.startedAtMs + minutes * MINUTE_MS - this.nowMs;
  });

  constructor(world: ClassWorld) {
    this.#world = world;
    this.entry = new EntrySession({ ...world, onin: () => this.enter() });
  }

  tick(): void {
    this.nowMs = this.#world.now() + this.#offsetMs;
  }

  /** Finds out whether there is a class server, and whether somebody is signed in already. */
  async open(): Promise<void> {
    this.stage = 'loading';
    this.refusal = undefined;
    const here = await this.#world.ask<Here>('here.json');
    if (!here.ok || !here.body.addresses) {
      this.stage = 'no-server';
      return;
    }
    const waiting = await this.#world.ask<Waiting>('class/waiting');
    const { state, number } = waiting.ok ? waiting.body : { state: 'out' as const };
    const fragment = this.#world.address.read();
    if (state === 'in') {
      await this.enter();
      await this.#changeClass(readClassCode(fragment));
      return;
    }
    this.stage = 'out';
    if (state === 'asking') await this.entry.awaitYes(number);
    else await this.entry.toCode(fragment);
  }

  /** Comes into the class, and follows it from then on. */
  async enter(): Promise<void> {
    this.forms?.sync.stop();
    this.forms = undefined;
    this.isSubmitting = false;
    await this.refresh();
    // The network may be gone at this very moment: one is in, and sees it when it is back.
    while (this.stage !== 'in' && this.refusal !== undefined && mayAskAgain(this.refusal)) {
      await this.#world.wait(ASK_EVERY_MS);
      await this.refresh();
    }
    if (this.stage !== 'in') {
      this.stage = 'out';
      await this.entry.toCode(this.entry.code);
      return;
    }
    this.#stopFollowing();
    this.#stopFollowing = this.#world.follow(() => void this.refresh());
  }

  /** Sees what the class is now. */
  async refresh(): Promise<void> {
    const turn = (this.#turns += 1);
    const asked = await this.#world.ask<ClassSeen>('class/seen');
    if (turn !== this.#turns) return;
    if (!asked.ok) {
      this.refusal = asked.refusal;
      // What is on the page stays there: it is on the device, and goes over once one is in again.
      if (asked.refusal === 'session') this.#signedOut();
      return;
    }
    if (!this.isSubmitting) this.refusal = undefined;
    await this.#take(asked.body, turn);
  }

  /** Begins the first attempt, or another one. */
  async begin(): Promise<void> {
    const number = (this.seen?.submissions.length ?? 0) + 1;
    const turn = (this.#turns += 1);
    const asked = await this.#world.ask<ClassSeen>('class/begin', { number });
    this.refusal = asked.ok ? undefined : asked.refusal;
    if (asked.ok && turn === this.#turns) await this.#take(asked.body, turn);
  }

  /**
   * Submits: first the server has every answer, then the attempt is closed. However often it is
   * pressed, and whatever happens meanwhile, until it has arrived; the wish outlasts the page.
   */
  async submit(): Promise<void> {
    const { seen, forms } = this;
    if (!seen?.attempt || !forms || this.isSubmitting) return;
    this.isSubmitting = true;
    this.refusal = undefined;
    await forms.keepWish(true);
    const isDone = (await forms.sync.settled()) && (await this.#close(seen.attempt.number));
    // Other forms have taken the place of these: the wish is theirs now.
    if (this.forms !== forms) return;
    this.isSubmitting = false;
    if (isDone) {
      forms.sync.stop();
      await this.refresh();
      return;
    }
    this.refusal ??= forms.sync.refusal;
    const isOver = this.refusal !== undefined && !mayAskAgain(this.refusal);
    if (isOver && this.refusal !== 'session') await forms.keepWish(false);
  }

  /** Everything that the device has of the attempt, for a teacher who takes it by hand. */
  save(): void {
    const { seen, forms } = this;
    if (!seen?.attempt || !forms) return;
    const brought: BroughtWork = {
      class: seen.id,
      member: seen.member,
      attempt: seen.attempt.number,
      answers: forms.everything(),
    };
    this.#world.saveFile(`class-${seen.code}.json`, JSON.stringify(brought), 'application/json');
  }

  /** Saves what the student has answered, as the server has it: for reading, or for a spreadsheet. */
  async saveOwn(format: 'json' | 'csv'): Promise<void> {
    const asked = await this.#world.ask<OwnFiles>('class/own');
    this.refusal = asked.ok ? undefined : asked.refusal;
    if (!asked.ok) return;
    const { work, table } = asked.body;
    const name = `class-${this.seen?.code ?? ''}`;
    if (format === 'csv') this.#world.saveFile(`${name}.csv`, table, 'text/csv');
    else {
      const contents = JSON.stringify(work, undefined, 2);
      this.#world.saveFile(`${name}-answers.json`, contents, 'application/json');
    }
  }

  /** Takes everything of the student off this device; what the teacher has stays there. */
  async leave(): Promise<void> {
    const { seen } = this;
    const asked = await this.#world.ask('class/leave', {});
    // Still signed in, nobody has left: the next one at this device would be this student.
    if (!asked.ok) {
      this.refusal = asked.refusal;
      return;
    }
    this.close();
    this.#turns += 1;
    this.forms = undefined;
    if (seen) await this.#world.forgetAnswers(prefixOf(seen)).catch(() => undefined);
    this.seen = undefined;
    this.stage = 'out';
    this.entry.forget();
    await this.entry.toCode(seen?.code);
  }

  /** Follows nothing any more: the page is left. */
  close(): void {
    this.#stopFollowing();
    this.forms?.sync.stop();
  }

  /** A camera has read the code of another class, and here nothing is begun that is not submitted. */
  async #changeClass(code: string | undefined): Promise<void> {
    const { seen } = this;
    if (code === undefined || !seen || seen.code === code || seen.attempt) return;
    await this.leave();
    if (this.stage === 'out') await this.entry.toCode(code);
  }

  /** Closes an attempt at the server; whether that was possible. */
  async #close(number: number): Promise<boolean> {
    for (let againMs = 1000; ; againMs = Math.min(30_000, againMs * 2)) {
      const asked = await this.#ask<SubmissionSeen>('class/submit', { number, answers: [] });
      if (asked.ok) return true;
      this.refusal = asked.refusal;
      if (!mayAskAgain(asked.refusal)) return false;
      await this.#world.wait(againMs * (0.5 + this.#world.chance() / 2));
    }
  }

  #take(seen: ClassSeen, turn: number): Promise<void> {
    this.#taking = this.#taking.then(() =>
      turn === this.#turns ? this.#show(seen) : Promise.resolve(),
    );
    return this.#taking;
  }

  async #show(seen: ClassSeen): Promise<void> {
    this.#offsetMs = seen.nowMs - this.#world.now();
    this.tick();
    const { attempt, lesson } = seen;
    const name = formsName(seen);
    if (this.forms?.name === name) this.forms?.sync.resume();
    else {
      this.forms?.sync.stop();
      this.isSubmitting = false;
      const given = attempt?.answers ?? (lesson?.vote ? [lesson.vote] : []);
      const change = <Body>(path: string, body: object) => this.#ask<Body>(path, body);
      const send = attempt ? sendsAnswers(attempt, change) : sendsVotes(lesson, change);
      this.forms =
        name === undefined ? undefined : await openForms(name, { given, send, world: this.#world });
    }
    this.seen = seen;
    this.stage = 'in';
    // What was to be submitted before the page was closed is submitted now.
    if (attempt && this.forms?.wasSubmitting) {
      this.forms.wasSubmitting = false;
      void this.submit();
    }
  }

  /** Asks for a change, and notices when one is no longer signed in. */
  async #ask<Body>(path: string, body: object) {
    const asked = await this.#world.ask<Body>(path, body);
    if (!asked.ok && asked.refusal === 'session') this.#signedOut();
    return asked;
  }

  /** Signed out while something is open: it stays as it is, and is sent once one is in again. */
  #signedOut(): void {
    if (this.stage !== 'in' || !this.seen) return;
    this.#stopFollowing();
    this.#turns += 1;
    this.stage = 'out';
    this.entry.signAgain(this.seen);
  }
}
