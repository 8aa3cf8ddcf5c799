/** A student's way through a class: finding it, signing, answering, submitting, leaving. */

import type { Asked } from '../../browser/class/ask-server.ts';
import { mayAskAgain } from '../../browser/class/ask-server.ts';
import type {
  AttemptSeen,
  BroughtWork,
  ClassDoor,
  ClassSeen,
  LessonSeen,
  SentAnswer,
  SubmissionSeen,
  Here,
} from '../../domain/class/live-records.ts';
import { readClassCode } from '../../domain/class/class-code.ts';
import type { Student } from '../../domain/assignments/result.ts';
import type { AnswerChange } from '../../domain/attempts/changed-answer.ts';
import type { AnswerRecord } from '../../domain/attempts/records.ts';
import type { QuizKeeper } from '../questions/keep-quiz.ts';
import { AnswerSync, type SyncWorld } from './AnswerSync.svelte.ts';

/** What a session needs of the world. */
export interface ClassWorld extends Pick<SyncWorld, 'wait' | 'chance'> {
  ask: <Body>(path: string, body?: object) => Promise<Asked<Body>>;
  /** Opens the answers kept on the device under a name. */
  keepQuiz: (name: string) => Promise<QuizKeeper>;
  /** Forgets the answers kept under names that begin so. */
  forgetAnswers: (prefix: string) => Promise<void>;
  /** Calls `act` when something in the class may have changed; returns how to stop. */
  follow: (act: () => void) => () => void;
  /** What stands behind the `#` of the address: the code, if a camera has read it. */
  address: { read: () => string; write: (fragment: string) => void };
  saveFile: (name: string, contents: string, mediaType: string) => void;
  /** Milliseconds since 1970 by the clock of the device, which may be wrong. */
  now: () => number;
}

/** What a student answers in: an attempt, or one round of a lesson. */
export interface OpenForms {
  name: string;
  keeper: QuizKeeper;
  sync: AnswerSync;
  /** The latest record of each answer, as this page has kept it. */
  records: Map<string, AnswerRecord>;
  /** From where the numbers of the answers count at this device. */
  base: number;
  /** Whether they were to be submitted when the page was closed. */
  wasSubmitting: boolean;
  /** Keeps something beside the answers, where that can be. */
  keepMark: (mark: string, value: unknown) => Promise<void>;
}

/** What comes of joining, and of waiting. */
interface Joined {
  state: 'in' | 'known' | 'asking';
  number?: number;
}
interface Waiting {
  state: 'in' | 'asking' | 'out';
  number?: number;
}

type Stage = 'loading' | 'no-server' | 'code' | 'sign' | 'known' | 'asking' | 'in';
type Refusal = (Asked<unknown> & { ok: false })['refusal'];

/** What the device keeps beside the answers: from where their numbers count, and the wish to submit. */
const BASE = 'base';
const WISH = 'submit';
const MARKS: readonly string[] = [BASE, WISH];
const ASK_EVERY_MS = 2000;

export class ClassSession {
  readonly #world: ClassWorld;
  #stopFollowing: () => void = () => undefined;
  #turns = 0;
  /** What is seen is taken up one after the other, and only the latest. */
  #taking: Promise<void> = Promise.resolve();

  stage: Stage = $state('loading');
  refusal: Refusal | undefined = $state();
  code = $state('');
  door: ClassDoor | undefined = $state.raw();
  signed: { student: Student; group: string } | undefined = $state.raw();
  seen: ClassSeen | undefined = $state.raw();
  /** The forms of the attempt, or of the vote that is open. */
  forms: OpenForms | undefined = $state.raw();
  /** Whether a submission is on its way and has not arrived. */
  isSubmitting = $state(false);
  /** The number by which the teacher knows this device while one waits to be let in. */
  askingNumber: number | undefined = $state();
  /** Whether the teacher has said no. */
  isTurnedAway = $state(false);
  /** How far the device's clock is behind the server's, in milliseconds. */
  offsetMs = $state(0);
  nowMs = $state(0);

  readonly leftMs = $derived.by(() => {
    const { attempt, minutes } = this.seen ?? {};
    if (!attempt || !minutes) return undefined;
    return attempt.startedAtMs + minutes * 60_000 - this.nowMs;
  });

  constructor(world: ClassWorld) {
    this.#world = world;
  }

  /** Follows the clock, by the server's. */
  tick(): void {
    this.nowMs = this.#world.now() + this.offsetMs;
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
    const code = readClassCode(this.#world.address.read());
    if (state === 'in') {
      await this.enter();
      // A camera has read the code of another class, and here nothing is begun that is not submitted.
      if (code !== undefined && this.seen && code !== this.seen.code && !this.seen.attempt) {
        await this.leave();
        await this.toCode(code);
      }
    } else if (state === 'asking') await this.#awaitYes(number);
    else await this.toCode(this.#world.address.read());
  }

  /** Asks for the code of a class; with one that was read by a camera, opens it. */
  async toCode(code = ''): Promise<void> {
    this.stage = 'code';
    this.refusal = undefined;
    this.code = code;
    if (readClassCode(code) !== undefined) await this.look(code);
  }

  /** Opens the door of a class. */
  async look(code: string): Promise<void> {
    this.code = readClassCode(code) ?? code;
    const asked = await this.#world.ask<ClassDoor>('class/look', { code });
    this.refusal = asked.ok ? undefined : asked.refusal;
    if (!asked.ok) return;
    this.door = asked.body;
    this.stage = 'sign';
  }

  /** Joins under what the student signs with; `asks` where they are in the class at another device. */
  async join(student: Student, group: string, asks = false): Promise<void> {
    this.signed = { student, group };
    this.isTurnedAway = false;
    const asked = await this.#world.ask<Joined>('class/join', {
      code: this.code,
      ...student,
      group,
      asks,
    });
    this.refusal = asked.ok ? undefined : asked.refusal;
    if (!asked.ok) return;
    this.#world.address.write('');
    if (asked.body.state === 'in') await this.enter();
    else if (asked.body.state === 'asking') await this.#awaitYes(asked.body.number);
    else this.stage = 'known';
  }

  /** Asks the teacher to be let in as the one who is here already. */
  async askToGoOn(): Promise<void> {
    if (this.signed) await this.join(this.signed.student, this.signed.group, true);
  }

  /** Back to signing, under another name. */
  signOtherwise(): void {
    this.stage = this.door ? 'sign' : 'code';
    this.refusal = undefined;
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
      await this.toCode(this.code);
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
    await forms.keepMark(WISH, true);
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
    if (isOver && this.refusal !== 'session') await forms.keepMark(WISH, false);
  }

  /** Closes an attempt at the server; whether that was possible. */
  async #close(number: number): Promise<boolean> {
    for (let againMs = 1000; ; againMs = Math.min(30_000, againMs * 2)) {
      const asked = await this.#world.ask<SubmissionSeen>('class/submit', { number, answers: [] });
      if (asked.ok) return true;
      this.refusal = asked.refusal;
      if (asked.refusal === 'session') this.#signedOut();
      if (!mayAskAgain(asked.refusal)) return false;
      await this.#world.wait(againMs * (0.5 + this.#world.chance() / 2));
    }
  }

  /** Everything that the device has of the attempt, for a teacher who takes it by hand. */
  save(): void {
    const { seen, forms } = this;
    if (!seen || !forms) return;
    const questions = new Set([...forms.keeper.kept.keys(), ...forms.records.keys()]);
    for (const mark of MARKS) questions.delete(mark);
    const answers = [...questions].flatMap((question) => {
      const record = latestOf(forms, question);
      return record ? [numbered(question, record, forms.base)] : [];
    });
    const brought: BroughtWork = {
      class: seen.id,
      member: seen.member,
      attempt: seen.attempt?.number ?? 1,
      answers,
    };
    const contents = JSON.stringify(brought);
    this.#world.saveFile(`class-${this.code || 'answers'}.json`, contents, 'application/json');
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
    this.#stopFollowing();
    this.#turns += 1;
    this.forms?.sync.stop();
    this.forms = undefined;
    if (seen) await this.#world.forgetAnswers(prefixOf(seen)).catch(() => undefined);
    this.seen = undefined;
    this.signed = undefined;
    await this.toCode(seen?.code ?? this.code);
  }

  close(): void {
    this.#stopFollowing();
    this.forms?.sync.stop();
  }

  #take(seen: ClassSeen, turn: number): Promise<void> {
    this.#taking = this.#taking.then(() =>
      turn === this.#turns ? this.#show(seen) : Promise.resolve(),
    );
    return this.#taking;
  }

  async #show(seen: ClassSeen): Promise<void> {
    this.offsetMs = seen.nowMs - this.#world.now();
    this.tick();
    const { attempt, lesson } = seen;
    const name = attempt
      ? `${prefixOf(seen)}${attempt.number}`
      : lesson?.shown
        ? `${prefixOf(seen)}${roundName(lesson)}`
        : undefined;
    if (this.forms?.name === name) this.forms?.sync.resume();
    else {
      this.forms?.sync.stop();
      this.isSubmitting = false;
      const given = attempt?.answers ?? (lesson?.vote ? [lesson.vote] : []);
      this.forms =
        name === undefined
          ? undefined
          : await this.#openForms(name, { given, send: this.#senderOf(attempt, lesson) });
    }
    this.seen = seen;
    this.stage = 'in';
    // What was to be submitted before the page was closed is submitted now.
    if (attempt && this.forms?.wasSubmitting) {
      this.forms.wasSubmitting = false;
      void this.submit();
    }
  }

  #senderOf(attempt: AttemptSeen | null, lesson: LessonSeen | null): SyncWorld['send'] {
    const { ask } = this.#world;
    if (attempt) {
      return async (answers) => {
        const asked = await ask<{ isOpen: boolean; received: never[] }>('class/answers', {
          number: attempt.number,
          answers,
        });
        if (!asked.ok && asked.refusal === 'session') this.#signedOut();
        return asked;
      };
    }
    const round = lesson?.stage === 'vote-again' ? 2 : 1;
    return async (answers) => {
      const [vote] = answers;
      if (!vote) return { ok: true, body: { isOpen: true, received: [] } };
      const { question, seq, answer } = vote;
      const asked = await ask<{ isKept: boolean }>('class/vote', { question, round, seq, answer });
      if (!asked.ok) return asked;
      const { isKept } = asked.body;
      return { ok: true, body: { isOpen: isKept, received: [{ question, seq, isKept }] } };
    };
  }

  /**
   * Opens the forms with what the server has and what the device has. Of two answers to one question
   * the one with the higher number is the later: numbers count up on a device from a base that it
   * takes when it first opens the forms, above all that other devices have counted to.
   */
  async #openForms(
    name: string,
    { given, send }: { given: SentAnswer[]; send: SyncWorld['send'] },
  ): Promise<OpenForms> {
    let keeper = await this.#world.keepQuiz(name);
    const keep = (question: string, change: Partial<AnswerChange> & { answer: unknown }) => {
      const basedOn = keeper.kept.get(question)?.revision ?? 0;
      return keeper.onkeep(question, { ...UNCHECKED, ...change, basedOn }).catch(() => undefined);
    };
    const { kept: before } = keeper;
    const isKnownHere = before.has(BASE);
    const numberOf = (question: string) =>
      isKnownHere && before.has(question)
        ? baseOf(keeper) + (before.get(question)?.revision ?? 0)
        : 0;
    const later = given.filter(({ question, seq }) => seq > numberOf(question));
    const top = Math.max(0, ...given.map(({ seq }) => seq));
    // Another device has written since: from here on this one counts above it.
    const base = isKnownHere && later.length === 0 ? baseOf(keeper) : baseAbove(top);
    if (!isKnownHere || base !== baseOf(keeper)) await keep(BASE, { answer: base });
    for (const { question, answer, confidence } of later) {
      await keep(question, { answer, confidence, isChecked: true });
    }
    // What was written there is read again, as after a reload.
    if (later.length > 0) keeper = await this.#world.keepQuiz(name);
    const sync = new AnswerSync(
      { send, wait: this.#world.wait, chance: this.#world.chance },
      given.map(({ question }) => question),
    );
    const records = new Map<string, AnswerRecord>();
    const atServer = new Map(given.map((one) => [one.question, one]));
    for (const [question, record] of keeper.kept) {
      const has = atServer.get(question);
      const isThere = JSON.stringify(has?.answer) === JSON.stringify(record.answer);
      if (!MARKS.includes(question) && !isThere) sync.put(numbered(question, record, base));
    }
    const last = keeper;
    return {
      name,
      sync,
      records,
      base,
      wasSubmitting: keeper.kept.get(WISH)?.answer === true,
      keepMark: (mark, value) =>
        last.onkeep(mark, { ...UNCHECKED, answer: value, basedOn: 0 }).then(
          () => undefined,
          () => undefined,
        ),
      keeper: {
        ...keeper,
        onkeep: async (question, change) => {
          try {
            const record = await last.onkeep(question, change);
            records.set(question, record);
            sync.put(numbered(question, record, base));
            return record;
          } catch (error) {
            // What the device cannot keep goes to the server all the same.
            const revision = Math.max(change.basedOn, records.get(question)?.revision ?? 0) + 1;
            const record = { ...change, version: 1, revision };
            records.set(question, record);
            sync.put(numbered(question, record, base));
            throw error;
          }
        },
      },
    };
  }

  /** Signed out while something is open: it stays as it is, and is sent once one is in again. */
  #signedOut(): void {
    if (this.stage !== 'in') return;
    this.#stopFollowing();
    this.#turns += 1;
    this.refusal = 'session';
    const { seen } = this;
    if (seen) {
      const { nickname, rollNumber } = seen.student;
      this.signed = { student: seen.student, group: this.signed?.group ?? '' };
      this.code = seen.code;
      this.door ??= {
        title: seen.title,
        signature: rollNumber === '' ? 'nickname' : nickname === '' ? 'roll-number' : 'both',
        groups: [],
      };
    }
    this.stage = this.door ? 'sign' : 'code';
  }

  /** Whether one still waits: another way may have been taken meanwhile. */
  #isAsking(): boolean {
    return this.stage === 'asking';
  }

  async #awaitYes(number: number | undefined): Promise<void> {
    this.stage = 'asking';
    this.askingNumber = number;
    this.refusal = undefined;
    while (this.#isAsking()) {
      const asked = await this.#world.ask<Waiting>('class/waiting');
      if (!this.#isAsking()) return;
      if (asked.ok && asked.body.state === 'in') return this.enter();
      if (asked.ok && asked.body.state === 'out') {
        this.stage = this.door ? 'sign' : 'code';
        this.isTurnedAway = true;
        return;
      }
      await this.#world.wait(ASK_EVERY_MS);
    }
  }
}

const UNCHECKED = { isBlank: false, isChecked: false, confidence: null };

/** Each device that comes anew counts from a million of its own, however much another has written. */
const EPOCH = 1_000_000;

function baseAbove(top: number): number {
  return top === 0 ? 0 : (Math.floor(top / EPOCH) + 1) * EPOCH;
}

/** Under what the device keeps a student's answers of a class. */
function prefixOf({ id, member }: Pick<ClassSeen, 'id' | 'member'>): string {
  return `assignment/class-${id}/${member}/`;
}

/** What a round of a lesson is called. */
function roundName({ at, stage }: LessonSeen): string {
  return `${at}.${stage === 'vote-again' ? 2 : 1}`;
}

function baseOf(keeper: QuizKeeper): number {
  const base = keeper.kept.get(BASE)?.answer;
  return typeof base === 'number' && Number.isSafeInteger(base) && base >= 0 ? base : 0;
}

/** The later of what this page has kept of an answer and what another tab has. */
function latestOf({ keeper, records }: OpenForms, question: string): AnswerRecord | undefined {
  const [there, here] = [keeper.kept.get(question), records.get(question)];
  return (here?.revision ?? 0) >= (there?.revision ?? 0) ? here : there;
}

function numbered(question: string, record: AnswerRecord, base: number): SentAnswer {
  const { answer, confidence, revision } = record;
  return { question, seq: base + revision, answer, confidence };
}
