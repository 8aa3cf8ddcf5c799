/** A student's way through an assignment: opening it, signing, answering, handing in. */

import type { AssignedQuestions } from '../../browser/fetching/load-course-questions.ts';
import { openAssignment } from '../../browser/fetching/open-assignment.ts';
import type { StartedAttempt, Teaching } from '../../browser/storage/teaching.ts';
import { parseAssignmentFile } from '../../domain/assignments/assignment-file.ts';
import {
  assignmentToFragment,
  fragmentToAssignment,
  type GivenAssignment,
} from '../../domain/assignments/assignment-link.ts';
import { phaseOf } from '../../domain/assignments/assignment.ts';
import { gradeSubmitted } from '../../domain/assignments/grade-submitted.ts';
import {
  codesToResults,
  resultToCode,
  type Result,
  type Student,
} from '../../domain/assignments/result.ts';
import { changedQuestions, tellsGrades } from '../../domain/assignments/assignment-attempt.ts';
import { studentKey } from '../../domain/class/gradebook.ts';
import type { TakeMessages } from '../../i18n/messages.ts';
import type { QuizKeeper } from '../questions/keep-quiz.ts';

/** What a session needs of the world. */
export interface TakeWorld {
  openTeaching: () => Promise<Teaching>;
  loadQuestions: (ids: readonly string[]) => Promise<AssignedQuestions>;
  /** Opens the answers kept under a name. */
  keepQuiz: (name: string) => Promise<QuizKeeper>;
  /** The part of the address that holds an assignment. */
  address: { read: () => string; write: (fragment: string) => void };
  /** Milliseconds since 1970. */
  now: () => number;
}

/** An assignment that is open on the page, with all that it needs. */
export interface OpenedAssignment extends AssignedQuestions {
  given: GivenAssignment;
}

export class TakeSession {
  readonly #world: TakeWorld;
  readonly #messages: TakeMessages;
  #turns = 0;

  stage: 'loading' | 'asking' | 'failed' | 'open' = $state('loading');
  teaching: Teaching | undefined = $state.raw();
  opened: OpenedAssignment | undefined = $state.raw();
  /** The attempt that is being answered, with what keeps its answers. */
  attempt: { started: StartedAttempt; keeper: QuizKeeper } | undefined = $state.raw();
  /** Who is at the device: what others have handed in on it is theirs. */
  student: Student | undefined = $state.raw();
  notice = $state('');
  nowMs = $state(0);
  #codes: string[] = $state.raw([]);
  #startedHere: StartedAttempt[] = $state.raw([]);

  readonly #results = $derived(
    this.#codes.flatMap((code) => {
      const [read] = codesToResults(code);
      return read?.ok ? [{ code, result: read.result }] : [];
    }),
  );
  /** What the student has handed in of it, the first first. */
  readonly handedIn = $derived(
    this.#results.filter(({ result }) => this.student && isOf(this.student, result)),
  );
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
    const read = parseAssignmentFile(text);
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

  /** Begins an attempt, or goes on with the one that this student has started here. */
  async start(signed: Student): Promise<void> {
    if (!this.opened || !this.teaching) return;
    this.student = signed;
    const started = this.#startedHere.find(({ student }) => isSame(student, signed)) ?? {
      student: signed,
      attempt: this.handedIn.length + 1,
      startedAtMs: this.#world.now(),
    };
    try {
      await this.teaching.begin(this.opened.given.assignment.id, started);
    } catch {
      this.notice = this.#messages.forgets.refused;
    }
    this.#startedHere = [
      ...this.#startedHere.filter(({ student }) => !isSame(student, signed)),
      started,
    ];
    await this.#openForms(this.opened.given, started);
  }

  /** Hands in, once for an attempt; what cannot be kept is told, and its code is there all the same. */
  async handIn(result: Result): Promise<void> {
    if (!this.opened || !this.teaching) return;
    let code = resultToCode(result);
    try {
      code = await this.teaching.handIn(result);
      this.notice = this.#messages.handedIn;
    } catch {
      this.notice = this.#messages.handInFailed;
    }
    this.#codes = [...this.#codes, code];
    this.#startedHere = this.#startedHere.filter(({ student }) => !isSame(student, result.student));
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
    this.notice = '';
  }

  async #openText(text: string, isAsked: boolean): Promise<void> {
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
      const [codes, startedHere] = await Promise.all([
        teaching.handedIn(assignment.id),
        teaching.started(assignment.id),
      ]);
      // Another assignment was opened meanwhile.
      if (turn !== this.#turns) return;
      this.teaching = teaching;
      this.opened = { ...asked, given };
      [this.#codes, this.#startedHere] = [codes, startedHere];
      this.attempt = undefined;
      const [started] = startedHere;
      this.student = started?.student ?? this.#results.at(-1)?.result.student;
      if (started) await this.#openForms(given, started);
      if (turn === this.#turns) this.stage = 'open';
    } catch {
      if (turn === this.#turns) this.stage = 'failed';
    }
  }

  async #openForms({ assignment }: GivenAssignment, started: StartedAttempt): Promise<void> {
    const key = studentKey(started.student);
    const name = `assignment/${assignment.id}/${key}/${started.attempt}`;
    const keeper = await this.#world.keepQuiz(name);
    this.attempt = { started, keeper };
    this.student = started.student;
  }
}

function isSame(left: Student, right: Student): boolean {
  return studentKey(left) === studentKey(right);
}

function isOf(student: Student, result: Result): boolean {
  return isSame(student, result.student);
}

/** What was missed comes into the review when the student may know it. */
function reportGrades(
  { given, questions }: OpenedAssignment,
  result: Result,
  keeper: QuizKeeper | undefined,
): void {
  if (!tellsGrades(given.assignment, result.handedInAtMs)) return;
  const answers = new Map(result.answers.map((one) => [one.question, one]));
  for (const question of questions) {
    const { answer = null, confidence = null } = answers.get(question.id) ?? {};
    keeper?.onresult(question, gradeSubmitted(question, answer), confidence);
  }
}
