/** A student's way through an assignment: opening it, signing, answering, handing in. */

import { openAssignment } from '../../browser/fetching/open-assignment.ts';
import type { Teaching } from '../../browser/storage/teaching.ts';
import {
  assignmentToFragment,
  fragmentToAssignment,
  type GivenAssignment,
} from '../../domain/assignments/assignment-link.ts';
import { phaseOf } from '../../domain/assignments/assignment.ts';
import { textToReturned } from '../../domain/class/returned-work.ts';
import { LEAST_WORD } from '../../domain/assignments/lock.ts';
import {
  resultToCode,
  studentKey,
  type Result,
  type Student,
} from '../../domain/assignments/result.ts';
import {
  changedQuestions,
  tellsGrades,
  type StartedAttempt,
} from '../../domain/assignments/assignment-attempt.ts';
import { fillMessage } from '../../domain/text/fill-message.ts';
import type { Durability } from '../../browser/storage/database.ts';
import type { TakeMessages } from '../../i18n/messages.ts';
import type { QuizKeeper } from '../questions/keep-quiz.ts';
import { LeftHere } from './LeftHere.svelte.ts';
import { reportGrades } from './report-grades.ts';
import { openReturned, type OpenedReturn } from './returned.ts';
import { saveAndForget } from './save-and-forget.ts';
import type { OpenedAssignment, TakeWorld } from './take-world.ts';

/** What takes too long to read is no file that was saved here. */
const DAMAGED = { ok: false, fault: 'damaged' } as const;

export class TakeSession {
  readonly #world: TakeWorld;
  readonly #messages: TakeMessages;
  #turns = 0;

  stage: 'loading' | 'asking' | 'failed' | 'open' | 'returned' = $state('loading');
  /** What a teacher has given back, with the questions that it is about. */
  returned: OpenedReturn | undefined = $state.raw();
  /** How many of the missed questions have come into the review. */
  reviewed = $state(0);
  teaching: Teaching | undefined = $state.raw();
  opened: OpenedAssignment | undefined = $state.raw();
  /** The attempt that is being answered, with what keeps its answers. */
  attempt: { started: StartedAttempt; keeper: QuizKeeper } | undefined = $state.raw();
  /** Who is at the device, once they have said so: what others left on it is theirs. */
  student: Student | undefined = $state.raw();
  /** The group that the student has named. */
  group = $state('');
  /** Whether those who left something here are named. */
  namesOthers = $state(false);
  durability: Durability = $state('lasting');
  notice = $state('');
  nowMs = $state(0);
  readonly #here = new LeftHere();

  /** What the student has handed in of it, the first first. */
  readonly handedIn = $derived(this.student ? this.#here.handedInBy(this.student) : []);
  /** Those who have started or handed in on this device, each once. */
  readonly others = $derived.by(() => this.#here.people);
  readonly phase = $derived(this.opened && phaseOf(this.opened.given.assignment, this.nowMs));
  readonly changed = $derived(
    this.opened ? changedQuestions(this.opened.questions, this.opened.given.assignment) : [],
  );
  readonly isOver = $derived.by(() => {
    const allowed = this.opened?.given.assignment.attempts ?? 0;
    return allowed > 0 && this.handedIn.length >= allowed;
  });
  readonly tells = $derived(
    this.opened !== undefined && tellsGrades(this.opened.given.assignment, this.nowMs),
  );

  constructor(world: TakeWorld, messages: TakeMessages) {
    this.#world = world;
    this.#messages = messages;
    this.nowMs = world.now();
  }

  /** Follows the clock. */
  tick(): void {
    this.nowMs = this.#world.now();
  }

  /** Opens what the address holds; asks for an assignment where it holds none. */
  async follow(): Promise<void> {
    const fragment = this.#world.address.read();
    await this.#openText(fragment, fragment !== '');
  }

  /** Opens a link that was pasted, with whatever stands around it. */
  async paste(text: string): Promise<void> {
    const read = fragmentToAssignment(text);
    if (read.ok) this.#world.address.write(assignmentToFragment(read.given));
    await this.#openText(text, true);
  }

  async openFile(text: string): Promise<void> {
    if (await this.#openReturned(text)) return;
    const read = await this.#world.readAssignment(text).catch(() => DAMAGED);
    if (!read.ok) {
      const { fileNone, faults } = this.#messages;
      this.notice = read.fault === 'none' ? fileNone : faults[read.fault];
      return;
    }
    this.notice = '';
    const teaching = await this.#world.openTeaching();
    // Where they cannot be kept, the course's own questions are asked, and what differs is said.
    await teaching.keepQuestions(read.given.assignment.id, read.questions).catch(() => undefined);
    this.#world.address.write(assignmentToFragment(read.given));
    await this.#open(read.given);
  }

  /**
   * Begins an attempt, or goes on with the one that this student has started here. A word stands from
   * then on before what the student leaves; one that was set before has to be said.
   */
  async start(signed: Student, word = '', group = ''): Promise<void> {
    if (!this.opened || !this.teaching || !this.#letsIn(signed, word)) return;
    const { id } = this.opened.given.assignment;
    this.notice = '';
    this.group = group;
    const started = this.#here.startedBy(signed) ?? {
      student: signed,
      attempt: this.#here.handedInBy(signed).length + 1,
      startedAtMs: this.#world.now(),
      ...(group !== '' && { group }),
    };
    this.student = started.student;
    try {
      await this.#here.begin(this.teaching, id, { started, word, salt: this.#world.newSalt() });
    } catch {
      this.notice = this.#messages.forgets.refused;
    }
    const name = `assignment/${id}/${studentKey(signed)}/${started.attempt}`;
    this.attempt = { started, keeper: await this.#world.keepQuiz(name) };
  }

  /** Leads one who left something here back to it: to the attempt, or to what was handed in. */
  async choose(student: Student, word = ''): Promise<void> {
    if (!this.#letsIn(student, word)) return;
    if (this.#here.startedBy(student)) {
      await this.start(student, word);
      return;
    }
    this.notice = '';
    this.student = student;
  }

  /** Saves the student's receipts to a file, and then forgets all that they left on this device. */
  async finish(): Promise<void> {
    const { student, teaching, opened } = this;
    if (!student || !teaching || !opened) return;
    try {
      await saveAndForget(
        student,
        {
          assignment: opened.given.assignment.id,
          questions: opened.questions.map(({ id }) => id),
          handedIn: this.handedIn,
        },
        { teaching, world: this.#world },
      );
    } catch {
      this.notice = this.#messages.notForgotten;
      return;
    }
    await this.#readHere();
    this.changeStudent();
    this.notice = this.#messages.forgotten;
  }

  /** Hands in, once for an attempt; what cannot be kept is told, and its code is there all the same. */
  async handIn(result: Result): Promise<void> {
    if (!this.opened || !this.teaching) return;
    let code = resultToCode(result);
    try {
      code = await this.teaching.handIn(result);
      const { handedIn, handedInNot } = this.#messages;
      this.notice = this.durability === 'lasting' ? handedIn : handedInNot;
    } catch {
      this.notice = this.#messages.handInFailed;
    }
    this.#here.addCode(result.student, code);
    const { keeper } = this.attempt ?? {};
    this.attempt = undefined;
    if (this.opened.given.assignment.feedback !== 'at-once') {
      reportGrades(this.opened, result, keeper);
    }
  }

  /** Another student at the same device: what was started stays for who began it. */
  changeStudent(): void {
    this.attempt = undefined;
    this.student = undefined;
    this.namesOthers = false;
    this.notice = '';
  }

  /** Opens what a teacher has given back; whether the text is that. */
  async #openReturned(text: string): Promise<boolean> {
    const read = textToReturned(text);
    if (!read.ok) {
      if (read.fault === 'none') return false;
      this.stage = 'asking';
      this.notice = this.#messages.returnedFaults[read.fault];
      return true;
    }
    const turn = (this.#turns += 1);
    this.stage = 'loading';
    try {
      const returned = await openReturned(read.work, this.#world.loadQuestions);
      if (turn !== this.#turns) return true;
      this.returned = returned;
      this.stage = 'returned';
      // Where nothing can be kept, the work is read all the same.
      this.reviewed = await this.#world.addToReview(returned.missed).catch(() => 0);
    } catch {
      if (turn === this.#turns) this.stage = 'failed';
    }
    return true;
  }

  async #openText(text: string, isAsked: boolean): Promise<void> {
    if (await this.#openReturned(text)) return;
    const read = fragmentToAssignment(text);
    if (read.ok) {
      this.notice = '';
      await this.#open(read.given);
      return;
    }
    this.stage = 'asking';
    this.notice = isAsked || read.fault !== 'none' ? this.#messages.faults[read.fault] : '';
  }

  async #open(given: GivenAssignment): Promise<void> {
    const turn = (this.#turns += 1);
    this.stage = 'loading';
    try {
      const { assignment } = given;
      const teaching = await this.#world.openTeaching();
      const asked = await openAssignment(assignment, {
        loadQuestions: this.#world.loadQuestions,
        questionsOf: (id) => teaching.questionsOf(id),
      });
      // Another assignment was opened meanwhile.
      if (turn !== this.#turns) return;
      this.#follow(teaching);
      this.opened = { ...asked, given };
      // Nobody is assumed to be at the device: not who was here last, and not who began.
      this.changeStudent();
      await this.#readHere();
      if (turn === this.#turns) this.stage = 'open';
    } catch {
      if (turn === this.#turns) this.stage = 'failed';
    }
  }

  /** Whether the student may go on under this name; if not, the page says why. */
  #letsIn(student: Student, word: string): boolean {
    const refusal = this.#here.refusal(student, word);
    if (refusal) this.notice = fillMessage(this.#messages[refusal], { count: LEAST_WORD });
    return refusal === undefined;
  }

  async #readHere(): Promise<void> {
    const { teaching, opened } = this;
    if (teaching && opened) await this.#here.read(teaching, opened.given.assignment.id);
  }

  /** Follows what happens to the store: it may come late, or be cleared under the page. */
  #follow(teaching: Teaching): void {
    this.durability = teaching.durability;
    if (this.teaching === teaching) return;
    this.teaching = teaching;
    teaching.onEvent((event) => {
      this.durability = teaching.durability;
      if (event === 'lost') void this.#keepAgain();
      else void this.#readHere();
    });
  }

  /** What stands on the page is kept once more; where it cannot be, it is no longer said to be. */
  async #keepAgain(): Promise<void> {
    const { teaching, opened, attempt, student } = this;
    if (!teaching || !opened) return;
    try {
      await this.#here.keepAgain(teaching, opened.given.assignment.id, {
        started: attempt?.started,
        student,
      });
    } catch {
      this.notice = this.#messages.handInFailed;
    }
  }
}
