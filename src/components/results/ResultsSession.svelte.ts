/** What a class has handed in: taken in, graded, judged and kept on the teacher's device. */

import type { AssignedQuestions } from '../../browser/fetching/load-course-questions.ts';
import { openAssignment } from '../../browser/fetching/open-assignment.ts';
import type { NamedResult } from '../../browser/files/file-jobs.ts';
import { TooSlowError } from '../../browser/files/read-file.ts';
import type { Durability } from '../../browser/storage/database.ts';
import type { Teaching } from '../../browser/storage/teaching.ts';
import { fragmentToAssignment } from '../../domain/assignments/assignment-link.ts';
import { codeToParts, collectParts } from '../../domain/assignments/code-parts.ts';
import type { Assignment } from '../../domain/assignments/assignment.ts';
import { readPaperMarks, type PaperMarks } from '../../domain/assignments/paper.ts';
import type { ReceivedResult } from '../../domain/assignments/result.ts';
import { makeGradebook, type Gradebook } from '../../domain/class/gradebook.ts';
import type { Question } from '../../domain/questions/question.ts';
import { ALL_CLASSES, joinRosters, type RosterStudent } from '../../domain/class/roster.ts';
import type { TeacherMark } from '../../domain/class/teacher-mark.ts';
import { freshResults } from '../../domain/class/fresh-results.ts';
import type { Term } from '../../domain/class/term.ts';
import { questionStatistics } from '../../domain/class/statistics.ts';
import { fillMessage } from '../../domain/text/fill-message.ts';
import type { ResultsMessages } from '../../i18n/messages.ts';
import { openTerm } from './open-term.ts';

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
  /** The parts of the codes that a camera has brought in. */
  readonly #taken = new Set<string>();

  teaching: Teaching | undefined = $state.raw();
  durability: Durability = $state('lasting');
  assignments: Assignment[] = $state.raw([]);
  assignment: Assignment | undefined = $state.raw();
  /** What the chosen assignment asks, once that is fetched. */
  asked: AssignedQuestions | undefined = $state.raw();
  received: ReceivedResult[] = $state.raw([]);
  /** The lists of the classes, by their names; '' is the first class. */
  classes: ReadonlyMap<string, RosterStudent[]> = $state.raw(new Map());
  /** The class that each assignment is for, by its id. */
  classOf: ReadonlyMap<string, string> = $state.raw(new Map());
  /** What the teacher says of answers, by `judgementKey`. */
  given: ReadonlyMap<string, TeacherMark> = $state.raw(new Map());
  /** Whose results are, where the teacher has said so, by their seals. */
  placed: ReadonlyMap<string, string> = $state.raw(new Map());
  term: Term | undefined = $state.raw();
  /** What the objectives of the term say. */
  termObjectives: Record<string, string> = $state.raw({});
  decided: ReadonlyMap<string, string> = $state.raw(new Map());
  judged: ReadonlyMap<string, string[]> = $state.raw(new Map());
  /** Marks of papers, as they were typed. */
  papers = $state('');
  hasFailed = $state(false);
  notices: string[] = $state.raw([]);

  /** The class that the chosen assignment is for. */
  readonly className = $derived(this.classOf.get(this.assignment?.id ?? '') ?? '');
  /** The lists of all classes as one, where the assignment is for all of them. */
  readonly joined = $derived(
    this.className === ALL_CLASSES ? joinRosters(this.classes.values()) : undefined,
  );
  readonly roster = $derived(this.joined?.roster ?? this.classes.get(this.className) ?? []);
  readonly marks = $derived(
    this.assignment && this.asked
      ? readPaperMarks(this.papers, this.asked.questions, this.assignment)
      : { marks: [], faults: [] },
  );
  readonly gradebook = $derived.by(() =>
    this.assignment && this.asked
      ? this.#gradebookOf(this.assignment, this.asked.questions, this.marks.marks)
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
      const [assignments, received, first, others] = await Promise.all([
        teaching.assignments(),
        teaching.results(),
        teaching.roster(),
        teaching.classes(),
      ]);
      [this.assignments, this.received] = [assignments, received];
      this.classes = new Map([['', first], ...others]);
      [this.decided, this.judged, this.given, this.placed, this.classOf] = await Promise.all([
        teaching.decisions(),
        teaching.judged(),
        teaching.marks(),
        teaching.placed(),
        teaching.classOf(),
      ]);
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

  /**
   * Takes in a part of a code that a camera has read; whole codes are taken at once. A phone opens each
   * picture in a page of its own: the parts are kept, until the code is whole, for the other pages.
   */
  async takePart(text: string): Promise<void> {
    const { teaching } = this;
    if (!teaching || this.#taken.has(text)) return;
    const before = await teaching.scannedParts();
    const { codes, waiting, left } = collectParts([...before, text]);
    if (codes.length > 0) {
      const isTaken = await this.takeIn(
        codes.map((code) => ({ name: this.#messages.scanned, text: code })),
      );
      // What could not be taken may be shown once more.
      if (isTaken)
        for (const code of codes) for (const part of codeToParts(code)) this.#taken.add(part);
    } else {
      this.notices = waiting.map((one) => fillMessage(this.#messages.scanWaiting, { ...one }));
    }
    await this.#keep((store) => store.keepScannedParts(left));
  }

  /** Chooses the assignment of the address, or the first of those kept; or takes in a part of a code. */
  async follow(): Promise<void> {
    const fragment = this.#world.readFragment();
    if (/^Q\d+\./.test(fragment)) {
      await this.takePart(fragment);
      if (!this.assignment) await this.choose(this.assignments[0]?.id);
      return;
    }
    const read = fragmentToAssignment(fragment);
    const linked = read.ok ? read.given.assignment : undefined;
    const kept = this.assignments.find(({ id }) => id === linked?.id) ?? linked;
    if (kept && !this.assignments.includes(kept)) this.assignments = [...this.assignments, kept];
    await this.choose((kept ?? this.assignments[0])?.id);
  }

  /** Chooses an assignment by its id; none where there is none of it. */
  async choose(id: string | undefined): Promise<void> {
    this.term = undefined;
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
        this.#open(chosen, teaching),
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
    const fresh = freshResults(good, this.received);
    try {
      await this.teaching.addResults(fresh);
      this.term = undefined;
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

  /** Keeps what the teacher says of an answer; an empty mark takes it away. */
  async mark(key: string, mark: TeacherMark): Promise<void> {
    this.term = undefined;
    const given = new Map(this.given);
    if (Object.keys(mark).length === 0) given.delete(key);
    else given.set(key, mark);
    this.given = given;
    await this.#keep((teaching) => teaching.keepMarks(given));
  }

  /** Says whose a result is: a name of the list, another name, or '' for who signed it. */
  async place(seal: string, name: string): Promise<void> {
    this.term = undefined;
    const placed = new Map(this.placed);
    if (name === '') placed.delete(seal);
    else placed.set(seal, name);
    this.placed = placed;
    await this.#keep((teaching) => teaching.keepPlaced(placed));
  }

  /** Chooses the class that the assignment is for, or all of them; a name that is new begins a class. */
  async chooseClass(name: string): Promise<void> {
    this.term = undefined;
    const { assignment } = this;
    if (!assignment) return;
    if (name !== ALL_CLASSES && !this.classes.has(name)) {
      this.classes = new Map([...this.classes, [name, []]]);
      await this.#keepClasses();
    }
    this.classOf = new Map([...this.classOf, [assignment.id, name]]);
    this.notices = [
      fillMessage(this.#messages.classChosen, {
        title: assignment.title,
        name: name === ALL_CLASSES ? this.#messages.allClasses : name || this.#messages.firstClass,
      }),
    ];
    await this.#keep((teaching) => teaching.keepClassOf(this.classOf));
  }

  /** Keeps the list of the chosen class; whether it could be kept. */
  async keepRoster(roster: RosterStudent[]): Promise<boolean> {
    // All lists as one are no list of their own.
    if (this.joined) return false;
    this.classes = new Map([...this.classes, [this.className, roster]]);
    try {
      if (this.className === '') await this.teaching?.keepRoster(roster);
      else await this.teaching?.keepClasses(this.#otherClasses());
      return true;
    } catch {
      return false;
    }
  }

  /** Puts together what the class has done in all of its assignments. */
  async openTerm(): Promise<void> {
    const { teaching, className } = this;
    if (!teaching) return;
    try {
      const { term, objectives } = await openTerm(className, {
        assignments: this.assignments,
        classOf: this.classOf,
        open: async (assignment) => ({
          ...(await this.#open(assignment, teaching)),
          typed: await teaching.papers(assignment.id),
        }),
        gradebookOf: (...of) => this.#gradebookOf(...of),
      });
      [this.term, this.termObjectives] = [term, objectives];
    } catch {
      this.hasFailed = true;
    }
  }

  #open(assignment: Assignment, teaching: Teaching): Promise<AssignedQuestions> {
    return openAssignment(assignment, {
      loadQuestions: this.#world.loadQuestions,
      questionsOf: (id) => teaching.questionsOf(id),
    });
  }

  /** Deletes everything that is kept for teaching on this device. */
  async deleteAll(): Promise<void> {
    try {
      await this.#world.deleteKept();
    } catch {
      this.notices = [this.#messages.notKept];
      return;
    }
    [this.assignments, this.received] = [[], []];
    [this.classes, this.classOf, this.term] = [new Map(), new Map(), undefined];
    [this.decided, this.judged] = [new Map(), new Map()];
    [this.given, this.placed] = [new Map(), new Map()];
    this.#taken.clear();
    await this.choose(undefined);
    this.notices = [this.#messages.deleted];
  }

  /** The gradebook of an assignment, with all that the teacher has said of results and answers. */
  #gradebookOf(
    assignment: Assignment,
    questions: readonly Question[],
    papers: readonly PaperMarks[],
  ): Gradebook {
    return makeGradebook({
      assignment,
      questions,
      received: this.received,
      papers,
      roster: this.roster,
      decided: this.decided,
      judged: this.judged,
      marks: this.given,
      placed: this.placed,
    });
  }

  #otherClasses(): Map<string, RosterStudent[]> {
    return new Map([...this.classes].filter(([name]) => name !== ''));
  }

  async #keepClasses(): Promise<void> {
    await this.#keep((teaching) => teaching.keepClasses(this.#otherClasses()));
  }

  async #keep(change: (teaching: Teaching) => Promise<void>): Promise<void> {
    try {
      if (this.teaching) await change(this.teaching);
    } catch {
      this.notices = [this.#messages.notKept];
    }
  }
}
