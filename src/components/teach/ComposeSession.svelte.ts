/** A teacher's assignments: one being put together, those kept, and the teacher's own questions. */

import type { Durability } from '../../browser/storage/database.ts';
import type { Teaching } from '../../browser/storage/teaching.ts';
import type { ReadAssignmentFile } from '../../domain/assignments/assignment-file.ts';
import {
  assignmentFaults,
  MOST_TITLE,
  type Assignment,
} from '../../domain/assignments/assignment.ts';
import { groupOf } from '../../domain/assignments/choose-questions.ts';
import { draftOf, finishDraft, newDraft, type Draft } from '../../domain/assignments/draft.ts';
import type { Question } from '../../domain/questions/question.ts';
import { fillMessage } from '../../domain/text/fill-message.ts';
import type { BuildMessages, KeptMessages } from '../../i18n/messages.ts';
import { OfferedQuestions, type LoadChapters } from './OfferedQuestions.svelte.ts';

/** What a session needs of the world. */
export interface ComposeWorld {
  openTeaching: () => Promise<Teaching>;
  /** Loads the questions of chapters by the chapters' ids. */
  loadChapters: LoadChapters;
  /** An id for a new assignment. */
  newId: () => string;
  /** Reads the file of an assignment; rejects when it takes too long. */
  readAssignment: (text: string) => Promise<ReadAssignmentFile>;
}

export interface ComposedChapter {
  id: string;
  title: string;
  readingMinutes: number;
}

type ComposeMessages = Pick<BuildMessages, 'ownChapter' | 'untitled' | 'notKept' | 'failed'> & {
  kept: KeptMessages;
};

/** What takes too long to read is no file that was saved here. */
const DAMAGED = { ok: false, fault: 'damaged' } as const;

export class ComposeSession {
  readonly #world: ComposeWorld;
  readonly #chapters: readonly ComposedChapter[];
  readonly #messages: ComposeMessages;
  readonly #offered: OfferedQuestions;

  teaching: Teaching | undefined = $state.raw();
  durability: Durability = $state('lasting');
  hasFailed = $state(false);
  draft: Draft = $state.raw(newDraft(''));
  /** The assignment that the draft has become, until the draft is changed. */
  made: Assignment | undefined = $state.raw();
  /** What the made assignment asks, as its file will have it. */
  madeQuestions: Question[] = $state.raw([]);
  own: Question[] = $state.raw([]);
  assignments: Assignment[] = $state.raw([]);
  /** The fields of the draft that do not fit. */
  faults: string[] = $state.raw([]);
  notice = $state('');
  /** The questions that the open assignment was made with. */
  #brought: Question[] = $state.raw([]);

  /** What can be asked: the course's, one's own, and what an assignment came with; each id once. */
  readonly questions = $derived.by(() => {
    const all = [...this.#brought, ...this.own, ...this.#offered.to(this.draft)];
    return [...new Map(all.map((question) => [question.id, question])).values()];
  });
  /** The chapters to ask about; each set of one's own questions stands as one more. */
  readonly chapters: ComposedChapter[] = $derived.by(() => {
    const sets = new Map(this.own.map((question) => [groupOf(question), question.set]));
    return [
      ...this.#chapters,
      ...[...sets].map(([id, set]) => ({
        id,
        title: set ?? this.#messages.ownChapter,
        readingMinutes: 0,
      })),
    ];
  });
  /** What an assignment is called that was given no title: by its chapters. */
  readonly untitled = $derived.by(
    () =>
      this.chapters
        .filter(({ id }) => this.draft.filter.chapters.includes(id))
        .map(({ title }) => title)
        .join('; ')
        .slice(0, MOST_TITLE) || this.#messages.untitled,
  );
  readonly #finished = $derived(finishDraft(this.draft, this.questions, this.untitled));
  /** Whether making it changes what is kept, or makes another assignment. */
  readonly isChange = $derived(
    this.assignments.some(({ id }) => id === this.draft.id) && !this.#asksOther(this.#finished),
  );
  readonly #courseIds = $derived(new Set(this.course?.questions.map(({ id }) => id)));
  /** Whether the made assignment asks questions of the teacher's own. */
  readonly hasOwn = $derived(
    this.made?.questions.some(({ id }) => !this.#courseIds.has(id)) ?? false,
  );

  constructor(
    world: ComposeWorld,
    chapters: readonly ComposedChapter[],
    messages: ComposeMessages,
  ) {
    this.#world = world;
    this.#chapters = chapters;
    this.#messages = messages;
    this.#offered = new OfferedQuestions(world.loadChapters, chapters);
  }

  /** What is loaded of the course, once it is open. */
  get course() {
    return this.#offered.loaded;
  }

  get isLarge(): boolean {
    return this.#offered.isLarge;
  }

  /** Loads the course's questions and opens what is kept on the device. */
  async open(): Promise<void> {
    this.draft = newDraft(this.#world.newId());
    try {
      const [, teaching] = await Promise.all([this.#offered.open(), this.#world.openTeaching()]);
      [this.assignments, this.own] = await Promise.all([
        teaching.assignments(),
        teaching.ownQuestions(),
      ]);
      this.#followStore(teaching);
    } catch {
      this.hasFailed = true;
    }
  }

  /** The store may come late, or be cleared under the page: what is listed is what is kept. */
  #followStore(teaching: Teaching): void {
    this.durability = teaching.durability;
    if (this.teaching === teaching) return;
    this.teaching = teaching;
    teaching.onEvent(() => void this.#readKept(teaching));
  }

  async #readKept(teaching: Teaching): Promise<void> {
    this.durability = teaching.durability;
    this.assignments = await teaching.assignments();
    this.own = await teaching.ownQuestions();
  }

  change(changes: Partial<Draft>): void {
    this.draft = { ...this.draft, ...changes };
    this.made = undefined;
    if (changes.filter) void this.#fetch(changes.filter.chapters);
  }

  async #fetch(chapters: readonly string[]): Promise<void> {
    try {
      await this.#offered.fetch(chapters);
      if (this.notice === this.#messages.failed) this.notice = '';
    } catch {
      this.notice = this.#messages.failed;
    }
  }

  /** Makes the draft an assignment and keeps it; whether nothing was at fault. */
  async make(): Promise<boolean> {
    if (!this.course || !this.teaching) return false;
    const finished = this.#finished;
    const assignment = this.#asksOther(finished)
      ? { ...finished, id: this.#world.newId() }
      : finished;
    this.faults = assignmentFaults(assignment);
    if (this.faults.length > 0) return false;
    this.notice = '';
    const asked = this.#askedBy(assignment);
    try {
      await this.teaching.keepAssignment(assignment);
      await this.teaching.keepQuestions(assignment.id, asked);
    } catch {
      this.notice = this.#messages.notKept;
    }
    this.draft = { ...this.draft, id: assignment.id };
    this.madeQuestions = asked;
    this.made = assignment;
    this.assignments = await this.teaching.assignments();
    return true;
  }

  /** Opens a kept assignment, to change it or to share it again. */
  async edit(assignment: Assignment): Promise<void> {
    this.#brought = (await this.teaching?.questionsOf(assignment.id)) ?? [];
    await this.#fetch([
      ...assignment.chapters,
      ...this.#brought.map((question) => question.chapter),
    ]);
    this.draft = draftOf(assignment);
    // As they were when it was made, so that its file is whole however the course has changed.
    this.madeQuestions = this.#brought.length > 0 ? this.#brought : this.#askedBy(assignment);
    this.made = assignment;
  }

  startAnother(): void {
    this.draft = newDraft(this.#world.newId());
    this.#brought = [];
    this.made = undefined;
  }

  /** The copy asks what the original asked, word for word, however the course has changed. */
  async duplicate(assignment: Assignment): Promise<void> {
    const { copyOf, restored } = this.#messages.kept;
    const title = fillMessage(copyOf, { title: assignment.title }).slice(0, MOST_TITLE);
    const copy = { ...assignment, id: this.#world.newId(), title };
    try {
      const asked = await this.teaching?.questionsOf(assignment.id);
      if (asked) await this.teaching?.keepQuestions(copy.id, asked);
    } catch {
      this.notice = this.#messages.notKept;
      return;
    }
    await this.#keep(copy, restored);
  }

  async remove({ id, title }: Assignment): Promise<void> {
    await this.#changeKept(
      (teaching) => teaching.deleteAssignment(id),
      fillMessage(this.#messages.kept.removed, { title }),
    );
  }

  /** Brings an assignment back from the text of its file. */
  async restore(text: string): Promise<void> {
    const read = await this.#world.readAssignment(text).catch(() => DAMAGED);
    if (!read.ok) {
      this.notice = this.#messages.kept.fileFaults[read.fault];
      return;
    }
    const { assignment } = read.given;
    await this.teaching?.keepQuestions(assignment.id, read.questions).catch(() => undefined);
    await this.#keep(assignment, this.#messages.kept.restored);
  }

  async #keep(assignment: Assignment, message: string): Promise<void> {
    await this.#changeKept(
      (teaching) => teaching.keepAssignment(assignment),
      fillMessage(message, { title: assignment.title }),
    );
  }

  async #changeKept(change: (teaching: Teaching) => Promise<void>, message: string): Promise<void> {
    if (!this.teaching) return;
    try {
      await change(this.teaching);
      this.notice = message;
    } catch {
      this.notice = this.#messages.notKept;
    }
    this.assignments = await this.teaching.assignments();
  }

  #askedBy({ questions }: Assignment): Question[] {
    return questions.flatMap(
      ({ id }) => this.questions.find((question) => question.id === id) ?? [],
    );
  }

  /** What asks something else is another assignment: results of the first would not fit it. */
  #asksOther({ id, ...asked }: Assignment): boolean {
    const kept = this.assignments.find((assignment) => assignment.id === id);
    const of = ({ questions, draw, groups }: Omit<Assignment, 'id'>) =>
      JSON.stringify([questions, draw ?? 0, groups ?? []]);
    return kept !== undefined && of(kept) !== of(asked);
  }
}
