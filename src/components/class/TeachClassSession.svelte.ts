/** A teacher's class: signing in, starting one, watching it, leading a lesson, closing, deleting. */

import type { Asked } from '../../browser/class/ask-server.ts';
import type { AssignedQuestions } from '../../browser/fetching/load-course-questions.ts';
import { openAssignment } from '../../browser/fetching/open-assignment.ts';
import type { Teaching } from '../../browser/storage/teaching.ts';
import { fragmentToAssignment } from '../../domain/assignments/assignment-link.ts';
import type { Assignment } from '../../domain/assignments/assignment.ts';
import { codesToResults } from '../../domain/assignments/result.ts';
import { spacedCode } from '../../domain/class/class-code.ts';
import type { Lesson, Stage } from '../../domain/class/lesson.ts';
import { questionDigest } from '../../domain/questions/question-digest.ts';
import type { ClassListed, ClassWatched, Mode, Here } from '../../domain/class/live-records.ts';

/** What a session needs of the world. */
export interface TeachClassWorld {
  ask: <Body>(path: string, body?: object) => Promise<Asked<Body>>;
  openTeaching: () => Promise<Teaching>;
  loadQuestions: (ids: readonly string[]) => Promise<AssignedQuestions>;
  follow: (path: string, act: () => void) => () => void;
  /** What stands behind the `#`: a link's token, a class, an assignment. */
  address: { read: () => string; write: (fragment: string) => void };
  /** An id by chance, for an assignment. */
  newId: () => string;
  saveFile: (name: string, contents: string, mediaType: string) => void;
  now: () => number;
}

type Refusal = (Asked<unknown> & { ok: false })['refusal'];
type Step = 'loading' | 'no-server' | 'become' | 'enter' | 'classes' | 'class';

export class TeachClassSession {
  readonly #world: TeachClassWorld;
  #stopFollowing: () => void = () => undefined;
  #turns = 0;
  #token = '';

  stage: Step = $state('loading');
  refusal: Refusal | undefined = $state();
  /** By what a room finds the server. */
  hosts: string[] = $state.raw([]);
  classes: ClassListed[] = $state.raw([]);
  assignments: Assignment[] = $state.raw([]);
  /** The id of the assignment that is chosen for a new class. */
  chosen = $state('');
  watched: ClassWatched | undefined = $state.raw();
  /** By the server's clock. */
  nowMs = $state(0);
  #offsetMs = 0;
  /** When the class was last seen, where it cannot be seen now; milliseconds since 1970. */
  lostAtMs: number | undefined = $state();
  isBusy = $state(false);
  /** How many results were taken into the gradebook. */
  taken: number | undefined = $state();
  /** How many questions of the chosen assignment the course no longer has. */
  unknown = $state(0);
  isDeleted = $state(false);
  /** Whose work came as a file last. */
  brought: string | undefined = $state();

  constructor(world: TeachClassWorld) {
    this.#world = world;
  }

  tick(): void {
    this.nowMs = this.#world.now() + this.#offsetMs;
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
    if (/^[\w-]{32}$/.test(fragment)) {
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
    this.#stopFollowing();
    await this.#did('teacher/leave', {});
    this.watched = undefined;
    this.#world.address.write('');
    this.stage = 'enter';
  }

  /** The list of classes; or the class or assignment that `fragment` names. */
  async toClasses(fragment = ''): Promise<void> {
    this.#stopFollowing();
    this.watched = undefined;
    this.taken = undefined;
    const asked = await this.#world.ask<{ classes: ClassListed[] }>('teacher/classes');
    if (!asked.ok) {
      this.stage = 'enter';
      this.refusal = asked.refusal === 'session' ? undefined : asked.refusal;
      return;
    }
    this.refusal = undefined;
    this.classes = asked.body.classes;
    await this.#readAssignments(fragment);
    const named = this.classes.find(({ id }) => id === fragment);
    if (named) await this.watch(named.id);
    else this.stage = 'classes';
  }

  /** Starts a class with the chosen assignment, and watches it. */
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
      const known = new Set(questions.map(({ id }) => id));
      this.unknown = assignment.questions.filter(({ id }) => !known.has(id)).length;
      const pinned = pinnedTo(assignment, questions);
      const asked = await this.#world.ask<{ id: string }>('teacher/classes', {
        mode,
        // A class is an assignment of its own: two that are held with one do not mix in the gradebook.
        assignment: { ...pinned, id: this.#world.newId() },
        questions,
      });
      this.refusal = asked.ok ? undefined : asked.refusal;
      if (asked.ok) await this.watch(asked.body.id);
    } catch {
      this.refusal = 'unreachable';
    } finally {
      this.isBusy = false;
    }
  }

  /** Opens a class, and follows it from then on. */
  async watch(id: string): Promise<void> {
    this.#stopFollowing();
    this.taken = undefined;
    this.isDeleted = false;
    await this.refresh(id);
    if (!this.watched) return;
    this.stage = 'class';
    this.#world.address.write(id);
    this.#stopFollowing = this.#world.follow(`teacher/classes/${id}/live`, () => {
      void this.refresh(id);
    });
  }

  async refresh(id: string): Promise<void> {
    const turn = (this.#turns += 1);
    const asked = await this.#world.ask<ClassWatched>(`teacher/classes/${id}`);
    if (turn !== this.#turns) return;
    if (asked.ok) this.#take(asked.body);
    else if (asked.refusal === 'session') this.stage = 'enter';
    else if (this.watched) this.lostAtMs ??= this.watched.nowMs;
    else this.refusal = asked.refusal;
  }

  joinable(isJoinable: boolean): Promise<boolean> {
    return this.#change('joinable', { isJoinable });
  }

  close(isClosed: boolean): Promise<boolean> {
    return this.#change('closed', { isClosed });
  }

  tell(): Promise<boolean> {
    return this.#change('tell', {});
  }

  answer(request: string, isLetIn: boolean): Promise<boolean> {
    return this.#change(`requests/${request}`, { isLetIn });
  }

  remove(member: string): Promise<boolean> {
    return this.#change(`members/${member}/remove`, {});
  }

  /** Leads a lesson on. */
  lead(stage: Stage, question: string | null): Promise<boolean> {
    const from = this.watched?.lesson;
    const to: Lesson = { stage, question };
    return this.#change('lesson', { from, to });
  }

  /** Takes what the class has done into the gradebook of this device. */
  async takeResults(): Promise<void> {
    const { watched } = this;
    if (!watched) return;
    const asked = await this.#world.ask<{ codes: string[] }>(
      `teacher/classes/${watched.id}/results`,
    );
    this.refusal = asked.ok ? undefined : asked.refusal;
    if (!asked.ok) return;
    const received = codesToResults(asked.body.codes.join('\n')).filter((one) => one.ok);
    try {
      const teaching = await this.#world.openTeaching();
      // Under the code, because one assignment may be held with several classes.
      const title = `${watched.assignment.title} (${spacedCode(watched.code)})`;
      await teaching.keepAssignment({ ...watched.assignment, title });
      // As they were asked, whatever the course says by then.
      await teaching.keepQuestions(watched.assignment.id, watched.questions);
      // What was taken in before from this class is of an earlier moment.
      await teaching.replaceResults(watched.assignment.id, received);
      this.taken = received.length;
    } catch {
      this.refusal = 'full';
    }
  }

  /** Takes the work of a student that comes as a file; whether it was one of this class. */
  async bring(text: string): Promise<void> {
    this.brought = undefined;
    let read: unknown;
    try {
      read = JSON.parse(text);
    } catch {
      read = undefined;
    }
    if (typeof read !== 'object' || read === null) {
      this.refusal = 'shape';
      return;
    }
    const { student } = read as { student?: { nickname?: string; rollNumber?: string } };
    if (await this.#change('brought', read)) {
      this.brought = student?.nickname ?? student?.rollNumber ?? '';
    }
  }

  async save(): Promise<void> {
    const { watched } = this;
    if (!watched) return;
    const asked = await this.#world.ask(`teacher/classes/${watched.id}/export`);
    this.refusal = asked.ok ? undefined : asked.refusal;
    if (!asked.ok) return;
    const contents = JSON.stringify(asked.body, undefined, 2);
    this.#world.saveFile(`class-${watched.code}.json`, contents, 'application/json');
  }

  async delete(): Promise<void> {
    const { watched } = this;
    if (!watched) return;
    this.#stopFollowing();
    if (!(await this.#did(`teacher/classes/${watched.id}/delete`, {}))) return;
    this.#world.address.write('');
    await this.toClasses();
    this.isDeleted = true;
  }

  stop(): void {
    this.#stopFollowing();
  }

  #take(watched: ClassWatched): void {
    this.#offsetMs = watched.nowMs - this.#world.now();
    this.tick();
    this.lostAtMs = undefined;
    this.watched = watched;
  }

  async #change(what: string, body: object): Promise<boolean> {
    const { watched } = this;
    if (!watched) return false;
    this.#turns += 1;
    const asked = await this.#world.ask<ClassWatched>(
      `teacher/classes/${watched.id}/${what}`,
      body,
    );
    this.refusal = asked.ok ? undefined : asked.refusal;
    if (asked.ok) this.#take(asked.body);
    else void this.refresh(watched.id);
    return asked.ok;
  }

  async #did(path: string, body: object): Promise<boolean> {
    const asked = await this.#world.ask(path, body);
    this.refusal = asked.ok ? undefined : asked.refusal;
    return asked.ok;
  }

  /** The assignments of this device, with the one that the address brings, which is chosen. */
  async #readAssignments(fragment: string): Promise<void> {
    const teaching = await this.#world.openTeaching();
    const kept = await teaching.assignments().catch(() => []);
    const read = fragmentToAssignment(fragment);
    const brought = read.ok ? read.given.assignment : undefined;
    const others = kept.filter(({ id }) => id !== brought?.id);
    this.assignments = brought ? [brought, ...others] : others;
    // One with questions of the teacher's own is in no link: it is named by its id.
    const named = kept.find(({ id }) => id === fragment);
    this.chosen = (brought ?? named ?? this.assignments[0])?.id ?? '';
  }
}

/** The assignment with its questions as they are asked now: those that are gone are left out. */
function pinnedTo(assignment: Assignment, questions: AssignedQuestions['questions']): Assignment {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const kept = assignment.questions.filter(({ id }) => byId.has(id));
  const isKept = (id: string) => byId.has(id);
  return {
    ...assignment,
    questions: kept.map(({ id }) => {
      const question = byId.get(id);
      return { id, digest: question ? questionDigest(question) : '' };
    }),
    ...(assignment.groups && {
      groups: assignment.groups.map((group) => ({
        ...group,
        questions: group.questions.filter(isKept),
      })),
    }),
  };
}
