/** A teacher at the class server: signing in, the list of classes, starting one, opening one. */

import type { AssignedQuestions } from '../../browser/fetching/load-course-questions.ts';
import { openAssignment } from '../../browser/fetching/open-assignment.ts';
import { fragmentToAssignment } from '../../domain/assignments/assignment-link.ts';
import type { Assignment } from '../../domain/assignments/assignment.ts';
import { pinAgain } from '../../domain/assignments/pin-again.ts';
import {
  MOST_MEMBERS,
  type ClassListed,
  type Here,
  type Mode,
} from '../../domain/class/live-records.ts';
import { namesToChoose, type RosterStudent } from '../../domain/class/roster.ts';
import { HeldClass, type HeldWorld } from './HeldClass.svelte.ts';
import { readObject } from './read-object.ts';

/** What a session needs of the world. */
export interface TeachClassWorld extends Omit<HeldWorld, 'onsignedout'> {
  loadQuestions: (ids: readonly string[]) => Promise<AssignedQuestions>;
  /** What stands behind the `#`: a link's token, a class, an assignment. */
  address: { read: () => string; write: (fragment: string) => void };
  /** An id by chance, for an assignment. */
  newId: () => string;
}

/** A list of students on this device; the first class has no name. */
export interface ClassList {
  name: string;
  students: RosterStudent[];
}

/** A link's token: 192 bits, as the server writes them. */
const TOKEN = /^[\w-]{32}$/;

export class TeachClassSession {
  readonly #world: TeachClassWorld;
  #token = '';

  stage: 'loading' | 'no-server' | 'become' | 'enter' | 'classes' | 'class' = $state('loading');
  refusal: HeldClass['refusal'] = $state();
  /** By what a room finds the server. */
  hosts: string[] = $state.raw([]);
  classes: ClassListed[] = $state.raw([]);
  assignments: Assignment[] = $state.raw([]);
  /** The id of the assignment that is chosen for a new class. */
  chosen = $state('');
  /** The lists that a class can choose its names from. */
  lists: ClassList[] = $state.raw([]);
  list: ClassList | undefined = $state.raw();
  isBusy = $state(false);
  /** How many questions of the class that was started the course no longer has. */
  unknown = $state(0);
  isDeleted = $state(false);
  /** The class that is open. */
  held: HeldClass | undefined = $state.raw();

  constructor(world: TeachClassWorld) {
    this.#world = world;
  }

  /** Finds the server, and goes where the address leads as far as the teacher may. */
  async open(): Promise<void> {
    this.stage = 'loading';
    const here = await this.#world.ask<Here>('here.json');
    if (!here.ok || !here.body.addresses) {
      this.stage = 'no-server';
      return;
    }
    this.hosts = here.body.addresses;
    const fragment = this.#world.address.read();
    if (TOKEN.test(fragment)) {
      this.#token = fragment;
      this.stage = 'become';
      this.#world.address.write('');
      return;
    }
    await this.toClasses(fragment);
  }

  /** Becomes a teacher by the link that was opened. */
  async become(name: string, passphrase: string): Promise<void> {
    const body = { token: this.#token, name, passphrase };
    if (await this.#did('teacher/become', body)) await this.toClasses();
  }

  async enter(name: string, passphrase: string): Promise<void> {
    if (await this.#did('teacher/enter', { name, passphrase })) {
      await this.toClasses(this.#world.address.read());
    }
  }

  async leave(): Promise<void> {
    this.stop();
    await this.#did('teacher/leave', {});
    this.#world.address.write('');
    this.stage = 'enter';
  }

  /** The list of classes; or the class or assignment that `fragment` names. */
  async toClasses(fragment = ''): Promise<void> {
    this.stop();
    const asked = await this.#world.ask<{ classes: ClassListed[] }>('teacher/classes');
    if (!asked.ok) {
      this.stage = 'enter';
      this.refusal = asked.refusal === 'session' ? undefined : asked.refusal;
      return;
    }
    this.refusal = undefined;
    this.classes = asked.body.classes;
    await this.#readTeaching(fragment);
    this.stage = 'classes';
    const named = this.classes.find(({ id }) => id === fragment);
    if (named) await this.watch(named.id);
  }

  /** Starts a class with the chosen assignment, and opens it. */
  async start(mode: Mode): Promise<void> {
    const assignment = this.assignments.find(({ id }) => id === this.chosen);
    if (!assignment || this.isBusy) return;
    this.isBusy = true;
    try {
      const teaching = await this.#world.openTeaching();
      const { questions } = await openAssignment(assignment, {
        loadQuestions: this.#world.loadQuestions,
        questionsOf: (id) => teaching.questionsOf(id),
      });
      const pinned = pinAgain(assignment, questions);
      this.unknown = assignment.questions.length - pinned.questions.length;
      const asked = await this.#world.ask<{ id: string }>('teacher/classes', {
        mode,
        // A class is an assignment of its own: two that are held with one do not mix in the gradebook.
        assignment: { ...pinned, id: this.#world.newId() },
        questions,
        names: namesToChoose(this.list?.students ?? [], pinned.signature),
      });
      this.refusal = asked.ok ? undefined : asked.refusal;
      if (asked.ok) await this.watch(asked.body.id);
    } catch {
      this.refusal = 'unreachable';
    } finally {
      this.isBusy = false;
    }
  }

  /** Takes in a class that was saved to a file, and opens it. */
  async takeSaved(text: string): Promise<void> {
    const saved = readObject(text);
    if (!saved) {
      this.refusal = 'no-class';
      return;
    }
    const asked = await this.#world.ask<{ id: string }>('teacher/saved', saved);
    this.refusal = asked.ok ? undefined : asked.refusal;
    if (asked.ok) await this.watch(asked.body.id);
  }

  /** Opens a class. */
  async watch(id: string): Promise<void> {
    this.stop();
    this.isDeleted = false;
    const onsignedout = () => (this.stage = 'enter');
    const held = new HeldClass({ ...this.#world, onsignedout }, id);
    if (!(await held.open())) {
      this.refusal = held.refusal;
      return;
    }
    this.held = held;
    this.stage = 'class';
    this.#world.address.write(id);
  }

  /** Deletes the class that is open. */
  async delete(): Promise<void> {
    if (!(await this.held?.delete())) return;
    this.#world.address.write('');
    await this.toClasses();
    this.isDeleted = true;
  }

  /** Follows no class any more. */
  stop(): void {
    this.held?.stop();
    this.held = undefined;
  }

  async #did(path: string, body: object): Promise<boolean> {
    const asked = await this.#world.ask(path, body);
    this.refusal = asked.ok ? undefined : asked.refusal;
    return asked.ok;
  }

  /** The assignments of this device, with the one that the address brings, which is chosen; and its lists. */
  async #readTeaching(fragment: string): Promise<void> {
    const teaching = await this.#world.openTeaching();
    const kept = await teaching.assignments().catch(() => []);
    const read = fragmentToAssignment(fragment);
    const brought = read.ok ? read.given.assignment : undefined;
    const others = kept.filter(({ id }) => id !== brought?.id);
    this.assignments = brought ? [brought, ...others] : others;
    // One with questions of the teacher's own is in no link: it is named by its id.
    const named = kept.find(({ id }) => id === fragment);
    this.chosen = (brought ?? named ?? this.assignments[0])?.id ?? '';
    const first = await teaching.roster().catch(() => []);
    const classes = await teaching.classes().catch(() => new Map<string, RosterStudent[]>());
    this.lists = [
      { name: '', students: first },
      ...[...classes].map(([name, students]) => ({ name, students })),
    ].filter(({ students }) => students.length > 0 && students.length <= MOST_MEMBERS);
    this.list = undefined;
  }
}
