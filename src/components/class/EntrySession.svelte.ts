/** A student's way into a class: its code, what one signs with, and, at another device, a teacher's yes. */

import type { Asked } from '../../browser/class/ask-server.ts';
import type { Student } from '../../domain/assignments/result.ts';
import { readClassCode } from '../../domain/class/class-code.ts';
import type { ClassDoor, ClassSeen, Joined, Waiting } from '../../domain/class/live-records.ts';

/** What coming in needs of the world. */
export interface EntryWorld {
  ask: <Body>(path: string, body?: object) => Promise<Asked<Body>>;
  /** Resolves after so many milliseconds, or sooner when the network has come back. */
  wait: (ms: number) => Promise<void>;
  /** What stands behind the `#` of the address: the code, if a camera has read it. */
  address: { read: () => string; write: (fragment: string) => void };
  /** Told when one is in. */
  onin: () => Promise<void>;
}

const ASK_EVERY_MS = 2000;

export class EntrySession {
  readonly #world: EntryWorld;
  /** What is still being left: its answer would sign out who has joined meanwhile. */
  #leaving: Promise<unknown> | undefined;

  stage: 'code' | 'sign' | 'known' | 'asking' = $state('code');
  refusal: (Asked<unknown> & { ok: false })['refusal'] | undefined = $state();
  code = $state('');
  door: ClassDoor | undefined = $state.raw();
  signed: { student: Student; group: string } | undefined = $state.raw();
  /** The number by which the teacher knows this device while one waits to be let in. */
  askingNumber: number | undefined = $state();
  /** Whether the teacher has said no. */
  isTurnedAway = $state(false);

  constructor(world: EntryWorld) {
    this.#world = world;
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
    await this.#leaving;
    const asked = await this.#world.ask<Joined>('class/join', {
      code: this.code,
      ...student,
      group,
      asks,
    });
    this.refusal = asked.ok ? undefined : asked.refusal;
    if (!asked.ok) return;
    this.#world.address.write('');
    if (asked.body.state === 'in') await this.#world.onin();
    else if (asked.body.state === 'asking') await this.awaitYes(asked.body.number);
    else this.stage = 'known';
  }

  /** Asks the teacher to be let in as the one who is here already. */
  async askToGoOn(): Promise<void> {
    if (this.signed) await this.join(this.signed.student, this.signed.group, true);
  }

  /** Back to signing, without waiting longer: a yes that comes late lets nobody in. */
  giveUpAsking(): void {
    this.signOtherwise();
    // Where that does not arrive, the server forgets what was asked after a day.
    this.#leaving = this.#world.ask('class/leave', {});
  }

  /** Back to signing, under another name. */
  signOtherwise(): void {
    this.stage = this.door ? 'sign' : 'code';
    this.refusal = undefined;
  }

  /** Signing once more, for a class that one was in: under the same name, without asking for the code. */
  signAgain({ student, title, code }: ClassSeen): void {
    const { nickname, rollNumber } = student;
    this.signed = { student, group: this.signed?.group ?? '' };
    this.code = code;
    this.door ??= {
      title,
      signature: rollNumber === '' ? 'nickname' : nickname === '' ? 'roll-number' : 'both',
      groups: [],
      names: [],
    };
    this.stage = 'sign';
    this.refusal = 'session';
  }

  /** Waits until the teacher has said yes or no; `number` stands on this device meanwhile. */
  async awaitYes(number: number | undefined): Promise<void> {
    this.stage = 'asking';
    this.askingNumber = number;
    this.refusal = undefined;
    while (this.#isAsking()) {
      const asked = await this.#world.ask<Waiting>('class/waiting');
      if (!this.#isAsking()) return;
      if (asked.ok && asked.body.state === 'in') return this.#world.onin();
      if (asked.ok && asked.body.state === 'out') {
        this.signOtherwise();
        this.isTurnedAway = true;
        return;
      }
      await this.#world.wait(ASK_EVERY_MS);
    }
  }

  /** Whoever is at the device next signs for themselves. */
  forget(): void {
    this.signed = undefined;
  }

  /** Whether one still waits: another way may have been taken meanwhile. */
  #isAsking(): boolean {
    return this.stage === 'asking';
  }
}
