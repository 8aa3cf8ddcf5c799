/** What a class has handed in: taken in, graded, judged and kept on the teacher's device. */

import type { AssignedQuestions } from '../../browser/fetching/load-course-questions.ts';
import { openAssignment } from '../../browser/fetching/open-assignment.ts';
import type { NamedResult } from '../../browser/files/file-jobs.ts';
import { TooSlowError } from '../../browser/files/read-file.ts';
import type { Durability } from '../../browser/storage/database.ts';
import type { Teaching } from '../../browser/storage/teaching.ts';
import { fragmentToAssignment } from '../../domain/assignments/assignment-link.ts';
import type { Assignment } from '../../domain/assignments/assignment.ts';
import { readPaperMarks } from '../../domain/assignments/paper.ts';
import type { ReceivedResult } from '../../domain/assignments/result.ts';
import { makeGradebook } from '../../domain/class/gradebook.ts';
import type { RosterStudent } from '../../domain/class/roster.ts';
import { questionStatistics } from '../../domain/class/statistics.ts';
import { fillMessage } from '../../domain/text/fill-message.ts';
import type { ResultsMessages } from '../../i18n/messages.ts';

/** What a session needs of the world. */
export interface ResultsWorld {
  openTeaching: () => Promise<Teaching>;
  /** Reads codes; rejects when it takes too long. */
  readResults: (texts: readonly { name: string; text: string }[]) => Promise<NamedResult[]>;
  /** Deletes all that is kept of teaching and of assignments, wherever it is. */
  deleteKept: () => Promise<void>;
  loadQuestions: (ids: readonly string[]) => Promise<AssignedQuestions>;
  /** What the address holds of an assignment. */
  readFragment: () => string;
}

export class ResultsSession {
  readonly #world: ResultsWorld;
  readonly #messages: ResultsMessages;
  #turns = 0;

  teaching: Teaching | undefined = $state.raw();
  durability: Durability = $state('lasting');
  assignments: Assignment[] = $state.raw([]);
  assignment: Assignment | undefined = $state.raw();
  /** What the chosen assignment asks, once that is fetched. */
  asked: AssignedQuestions | undefined = $state.raw();
  received: ReceivedResult[] = $state.raw([]);
  roster: RosterStudent[] = $state.raw([]);
  decided: ReadonlyMap<string, string> = $state.raw(new Map());
  judged: ReadonlyMap<string, string[]> = $state.raw(new Map());
  /** Marks of papers, as they were typed. */
  papers = $state('');
  hasFailed = $state(false);
  notices: string[] = $state.raw([]);

  readonly marks = $derived(
    this.assignment && this.asked
      ? readPaperMarks(this.papers, this.asked.questions, this.assignment.id)
      : { marks: [], faults: [] },
  );
  readonly gradebook = $derived(
    this.assignment && this.asked
      ? makeGradebook({
          assignment: this.assignment,
          questions: this.asked.questions,
          received: this.received,
          papers: this.marks.marks,
          roster: this.roster,
          decided: this.decided,
          judged: this.judged,
        })
      : undefined,
  );
  readonly statistics = $derived(
    this.gradebook && this.asked
      ? questionStatistics(
          this.asked.questions,
          this.gradebook.rows.map(({ counted }) => counted),
        )
      : [],
  );

  constructor(world: ResultsWorld, messages: ResultsMessages) {
    this.#world = world;
    this.#messages = messages;
  }

  /** Opens what is kept on the device, and the assignment of the address. */
  async open(): Promise<void> {
    try {
      const teaching = await this.#world.openTeaching();
      this.#followStore(teaching);
      [this.assignments, this.received, this.roster, this.decided, this.judged] = await Promise.all(
        [
          teaching.assignments(),
          teaching.results(),
          teaching.roster(),
          teaching.decisions(),
          teaching.judged(),
        ],
      );
      await this.follow();
    } catch {
      this.hasFailed = true;
    }
  }

  /** The store may come late, or be cleared under the page: what stands on the page is what is kept. */
  #followStore(teaching: Teaching): void {
    this.durability = teaching.durability;
    if (this.teaching === teaching) return;
    this.teaching = teaching;
    teaching.onEvent(() => void this.open());
  }

  /** Chooses the assignment of the address, or the first of those kept. */
  async follow(): Promise<void> {
    const read = fragmentToAssignment(this.#world.readFragment());
    const linked = read.ok ? read.given.assignment : undefined;
    const kept = this.assignments.find(({ id }) => id === linked?.id) ?? linked;
    if (kept && !this.assignments.includes(kept)) this.assignments = [...this.assignments, kept];
    await this.choose((kept ?? this.assignments[0])?.id);
  }

  /** Chooses an assignment by its id; none where there is none of it. */
  async choose(id: string | undefined): Promise<void> {
    const turn = (this.#turns += 1);
    const chosen = this.assignments.find((assignment) => assignment.id === id);
    this.assignment = chosen;
    this.asked = undefined;
    this.papers = '';
    this.hasFailed = false;
    const { teaching } = this;
    if (!chosen || !teaching) return;
    try {
      const [asked, typed] = await Promise.all([
        openAssignment(chosen, {
          loadQuestions: this.#world.loadQuestions,
          questionsOf: (assignment) => teaching.questionsOf(assignment),
        }),
        teaching.papers(chosen.id),
      ]);
      // Another assignment was chosen meanwhile.
      if (turn !== this.#turns) return;
      this.papers = typed;
      this.asked = asked;
    } catch {
      if (turn === this.#turns) this.hasFailed = true;
    }
  }

  /** Takes in texts, each with the name by which its faults are told; whether all could be kept. */
  async takeIn(texts: readonly { name: string; text: string }[]): Promise<boolean> {
    if (!this.teaching) return false;
    const { nothingPasted, taken, duplicates, faults, notKept, tooSlow, notFetched } =
      this.#messages;
    if (texts.every(({ text }) => text.trim() === '')) {
      this.notices = [nothingPasted];
      return false;
    }
    let read: NamedResult[];
    try {
      read = await this.#world.readResults(texts);
    } catch (error) {
      this.notices = [
        error instanceof TooSlowError
          ? fillMessage(tooSlow, { seconds: error.limitMs / 1000 })
          : notFetched,
      ];
      return false;
    }
    const good = read.flatMap(({ result }) => (result.ok ? [result] : []));
    const fresh = this.#fresh(good);
    try {
      await this.teaching.addResults(fresh);
      const seals = new Set(fresh.map(({ seal }) => seal));
      // A whole code takes the place of one of the same seal that was not.
      this.received = [...this.received.filter(({ seal }) => !seals.has(seal)), ...fresh];
    } catch {
      this.notices = [notKept];
      return false;
    }
    const repeated = good.length - fresh.length;
    this.notices = [
      fillMessage(taken, { count: fresh.length, all: this.received.length }),
      ...(repeated > 0 ? [fillMessage(duplicates, { count: repeated })] : []),
      ...read.flatMap(({ name, result }) =>
        result.ok ? [] : [fillMessage(faults[result.fault], { name })],
      ),
    ];
    return true;
  }

  /** Keeps which criteria were found met in an answer. */
  async judge(key: string, met: string[]): Promise<void> {
    this.judged = new Map([...this.judged, [key, met]]);
    await this.#keep((teaching) => teaching.keepJudged(this.judged));
  }

  /** Keeps whose result it is: the name on the list by what was signed, or nothing for nobody's. */
  async decide(key: string, name: string): Promise<void> {
    this.decided = new Map([...this.decided, [key, name]]);
    await this.#keep((teaching) => teaching.keepDecisions(this.decided));
  }

  async keepPapers(typed: string): Promise<void> {
    this.papers = typed;
    const { assignment } = this;
    if (assignment) await this.#keep((teaching) => teaching.keepPapers(assignment.id, typed));
  }

  /** Keeps the list of the class; whether it could be kept. */
  async keepRoster(roster: RosterStudent[]): Promise<boolean> {
    this.roster = roster;
    try {
      await this.teaching?.keepRoster(roster);
      return true;
    } catch {
      return false;
    }
  }

  /** Deletes everything that is kept for teaching on this device. */
  async deleteAll(): Promise<void> {
    try {
      await this.#world.deleteKept();
    } catch {
      this.notices = [this.#messages.notKept];
      return;
    }
    [this.assignments, this.received, this.roster] = [[], [], []];
    [this.decided, this.judged] = [new Map(), new Map()];
    await this.choose(undefined);
    this.notices = [this.#messages.deleted];
  }

  /** Each result once; a whole code takes the place of one that came with a broken seal. */
  #fresh(good: readonly ReceivedResult[]): ReceivedResult[] {
    const known = new Set(this.received.filter(({ isWhole }) => isWhole).map(({ seal }) => seal));
    const wholeLast = [...good].sort((left, right) => Number(left.isWhole) - Number(right.isWhole));
    const bySeal = new Map(wholeLast.map((result) => [result.seal, result]));
    return [...bySeal.values()].filter(({ seal }) => !known.has(seal));
  }

  async #keep(change: (teaching: Teaching) => Promise<void>): Promise<void> {
    try {
      if (this.teaching) await change(this.teaching);
    } catch {
      this.notices = [this.#messages.notKept];
    }
  }
}
