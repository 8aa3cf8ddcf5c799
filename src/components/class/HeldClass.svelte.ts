/** One class while its teacher watches and leads it, and what comes of it. */

import type { Asked } from '../../browser/class/ask-server.ts';
import type { Teaching } from '../../browser/storage/teaching.ts';
import { MOST_TITLE } from '../../domain/assignments/assignment.ts';
import { codesToResults } from '../../domain/assignments/result.ts';
import { spacedCode } from '../../domain/class/class-code.ts';
import type { Stage } from '../../domain/class/lesson.ts';
import type { ClassWatched, Table } from '../../domain/class/live-records.ts';
import { readObject } from './read-object.ts';

/** What a class needs of the world. */
export interface HeldWorld {
  ask: <Body>(path: string, body?: object) => Promise<Asked<Body>>;
  openTeaching: () => Promise<Teaching>;
  follow: (path: string, act: () => void) => () => void;
  saveFile: (name: string, contents: string, mediaType: string) => void;
  /** Milliseconds since 1970 by the clock of the device. */
  now: () => number;
  /** Told when the teacher is no longer signed in. */
  onsignedout: () => void;
}

export class HeldClass {
  readonly #world: HeldWorld;
  readonly #id: string;
  #stopFollowing: () => void = () => undefined;
  #turns = 0;
  #offsetMs = 0;

  watched: ClassWatched | undefined = $state.raw();
  /** By the server's clock. */
  nowMs = $state(0);
  /** `no-work` and `not-kept`: what this page itself could not do. */
  refusal: (Asked<unknown> & { ok: false })['refusal'] | 'no-work' | 'not-kept' | undefined =
    $state();
  /** When the class was last seen, where it cannot be seen now; milliseconds since 1970. */
  lostAtMs: number | undefined = $state();
  /** How many results were taken into the gradebook. */
  taken: number | undefined = $state();
  /** Whose work came as a file last. */
  brought: string | undefined = $state();

  constructor(world: HeldWorld, id: string) {
    this.#world = world;
    this.#id = id;
  }

  tick(): void {
    this.nowMs = this.#world.now() + this.#offsetMs;
  }

  /** Sees the class, and follows it from then on; whether there is one to see. */
  async open(): Promise<boolean> {
    await this.refresh();
    if (!this.watched) return false;
    this.#stopFollowing = this.#world.follow(`${this.#path}/live`, () => void this.refresh());
    return true;
  }

  stop(): void {
    this.#stopFollowing();
  }

  async refresh(): Promise<void> {
    const turn = (this.#turns += 1);
    const asked = await this.#world.ask<ClassWatched>(this.#path);
    if (turn !== this.#turns) return;
    if (asked.ok) this.#take(asked.body);
    else if (asked.refusal === 'session') this.#world.onsignedout();
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
    return this.#change('lesson', { from: this.watched?.lesson, to: { stage, question } });
  }

  /** Takes what the class has done into the gradebook of this device. */
  async takeResults(): Promise<void> {
    const { watched } = this;
    if (!watched) return;
    const { id, title } = watched.assignment;
    const asked = await this.#world.ask<{ codes: string[] }>(`${this.#path}/results`);
    this.refusal = asked.ok ? undefined : asked.refusal;
    if (!asked.ok) return;
    const received = codesToResults(asked.body.codes.join('\n')).filter((result) => result.ok);
    // Under the code, because one assignment may be held with several classes.
    const code = ` (${spacedCode(watched.code)})`;
    try {
      const teaching = await this.#world.openTeaching();
      await teaching.keepAssignment({
        ...watched.assignment,
        title: title.slice(0, MOST_TITLE - code.length) + code,
      });
      // As they were asked, whatever the course says by then.
      await teaching.keepQuestions(id, watched.questions);
      // What was taken in before from this class is of an earlier moment.
      await teaching.replaceResults(id, received);
      this.taken = received.length;
    } catch {
      this.refusal = 'not-kept';
    }
  }

  /** Takes in the work of a student that comes as a file. */
  async bring(text: string): Promise<void> {
    this.brought = undefined;
    const work = readObject(text);
    if (!work) {
      this.refusal = 'no-work';
      return;
    }
    if (!(await this.#change('brought', work))) return;
    const { member } = work as { member?: unknown };
    const { student } = this.watched?.members.find(({ id }) => id === member) ?? {};
    this.brought = student?.nickname || student?.rollNumber || '';
  }

  /** Saves everything that the server has of the class to a file. */
  async save(): Promise<void> {
    const asked = await this.#world.ask(`${this.#path}/export`);
    this.refusal = asked.ok ? undefined : asked.refusal;
    if (!asked.ok) return;
    const contents = JSON.stringify(asked.body, undefined, 2);
    this.#world.saveFile(`class-${this.watched?.code ?? ''}.json`, contents, 'application/json');
  }

  /** Saves every answer to a table for a spreadsheet. */
  async saveTable(): Promise<void> {
    const asked = await this.#world.ask<Table>(`${this.#path}/table`);
    this.refusal = asked.ok ? undefined : asked.refusal;
    if (!asked.ok) return;
    this.#world.saveFile(`class-${this.watched?.code ?? ''}.csv`, asked.body.table, 'text/csv');
  }

  /** Deletes the class with all that is in it; whether that was done. */
  async delete(): Promise<boolean> {
    const asked = await this.#world.ask(`${this.#path}/delete`, {});
    this.refusal = asked.ok ? undefined : asked.refusal;
    if (asked.ok) this.stop();
    return asked.ok;
  }

  get #path(): string {
    return `teacher/classes/${this.#id}`;
  }

  #take(watched: ClassWatched): void {
    this.#offsetMs = watched.nowMs - this.#world.now();
    this.tick();
    this.lostAtMs = undefined;
    this.watched = watched;
  }

  async #change(what: string, body: object): Promise<boolean> {
    this.#turns += 1;
    const asked = await this.#world.ask<ClassWatched>(`${this.#path}/${what}`, body);
    this.refusal = asked.ok ? undefined : asked.refusal;
    if (asked.ok) this.#take(asked.body);
    else void this.refresh();
    return asked.ok;
  }
}
