/** What a class has handed in: taken in, graded, judged and kept on the teacher's device. */

import type { AssignedQuestions } from '../../browser/fetching/load-course-questions.ts';
import { openAssignment } from '../../browser/fetching/open-assignment.ts';
import type { NamedResult } from '../../browser/files/file-jobs.ts';
import type { Durability } from '../../browser/storage/database.ts';
import type { Teaching } from '../../browser/storage/teaching.ts';
import { fragmentToAssignment } from '../../domain/assignments/assignment-link.ts';
import { codeToParts, collectParts } from '../../domain/assignments/code-parts.ts';
import type { Assignment } from '../../domain/assignments/assignment.ts';
import { readPaperMarks, type PaperMarks } from '../../domain/assignments/paper.ts';
import type { ReceivedResult } from '../../domain/assignments/result.ts';
import { makeGradebook, type Gradebook } from '../../domain/class/gradebook.ts';
import type { Question } from '../../domain/questions/question.ts';
import { ALL_CLASSES, type RosterStudent } from '../../domain/class/roster.ts';
import type { TeacherMark } from '../../domain/class/teacher-mark.ts';
import type { Term } from '../../domain/class/term.ts';
import { questionStatistics } from '../../domain/class/statistics.ts';
import { fillMessage } from '../../domain/text/fill-message.ts';
import type { ResultsMessages } from '../../i18n/messages.ts';
import { ClassLists } from './ClassLists.svelte.ts';
import { openTerm } from './open-term.ts';
import { takeResults, type NamedText } from './take-results.ts';
import { Verdicts } from './Verdicts.svelte.ts';

/** What a session needs of the world. */
export interface ResultsWorld {
  openTeaching: () => Promise<Teaching>;
  /** Reads codes; rejects when it takes too long. */
  readResults: (texts: readonly NamedText[]) => Promise<NamedResult[]>;
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

  readonly classes = new ClassLists((change) => this.#keep(change));
  readonly verdicts = new Verdicts((change) => this.#keep(change));
  teaching: Teaching | undefined = $state.raw();
  durability: Durability = $state('lasting');
  assignments: Assignment[] = $state.raw([]);
  assignment: Assignment | undefined = $state.raw();
  /** What the chosen assignment asks, once that is fetched. */
  asked: AssignedQuestions | undefined = $state.raw();
  received: ReceivedResult[] = $state.raw([]);
  term: Term | undefined = $state.raw();
  /** What the objectives of the term say. */
  termObjectives: Record<string, string> = $state.raw({});
  /** Marks of papers, as they were typed. */
  papers = $state('');
  hasFailed = $state(false);
  notices: string[] = $state.raw([]);

  /** The class that the chosen assignment is for. */
  readonly className = $derived(this.classes.nameFor(this.assignment?.id));
  /** The lists of all classes as one, where the assignment is for all of them. */
  readonly joined = $derived(this.className === ALL_CLASSES ? this.classes.joined : undefined);
  readonly roster = $derived(this.joined?.roster ?? this.classes.lists.get(this.className) ?? []);
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
      [this.assignments, this.received] = await Promise.all([
        teaching.assignments(),
        teaching.results(),
        this.classes.read(teaching),
        this.verdicts.read(teaching),
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
      if (isTaken) for (const part of codes.flatMap(codeToParts)) this.#taken.add(part);
    } else {
      this.notices = waiting.map((code) => fillMessage(this.#messages.scanWaiting, { ...code }));
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
    [this.assignment, this.asked, this.papers] = [chosen, undefined, ''];
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
  async takeIn(texts: readonly NamedText[]): Promise<boolean> {
    const { teaching } = this;
    if (!teaching) return false;
    const { received, notices } = await takeResults(texts, {
      readResults: this.#world.readResults,
      keep: (results) => teaching.addResults(results),
      received: () => this.received,
      messages: this.#messages,
    });
    this.notices = notices;
    if (!received) return false;
    this.term = undefined;
    this.received = received;
    return true;
  }

  async keepPapers(typed: string): Promise<void> {
    this.papers = typed;
    const { assignment } = this;
    if (assignment) await this.#keep((teaching) => teaching.keepPapers(assignment.id, typed));
  }

  /** Keeps what the teacher says of an answer; an empty mark takes it away. */
  async mark(key: string, mark: TeacherMark): Promise<void> {
    this.term = undefined;
    await this.verdicts.mark(key, mark);
  }

  /** Says whose a result is: a name of the list, another name, or '' for who signed it. */
  async place(seal: string, name: string): Promise<void> {
    this.term = undefined;
    await this.verdicts.place(seal, name);
  }

  /** Chooses the class that the assignment is for, or all of them; a name that is new begins a class. */
  async chooseClass(name: string): Promise<void> {
    this.term = undefined;
    const { assignment } = this;
    if (!assignment) return;
    this.notices = [
      fillMessage(this.#messages.classChosen, {
        title: assignment.title,
        name: name === ALL_CLASSES ? this.#messages.allClasses : name || this.#messages.firstClass,
      }),
    ];
    await this.classes.choose(assignment.id, name);
  }

  /** Keeps the list of the chosen class; whether it could be kept. */
  async keepRoster(roster: RosterStudent[]): Promise<boolean> {
    // All lists as one are no list of their own.
    if (this.joined) return false;
    try {
      await this.classes.keepList(this.className, roster, this.teaching);
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
        classOf: this.classes.classOf,
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
    [this.assignments, this.received, this.term] = [[], [], undefined];
    this.classes.forget();
    this.verdicts.forget();
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
    const { received, roster } = this;
    const { decided, judged, marks, placed } = this.verdicts;
    return makeGradebook({
      ...{ assignment, questions, received, papers, roster },
      ...{ decided, judged, marks, placed },
    });
  }

  async #keep(change: (teaching: Teaching) => Promise<void>): Promise<void> {
    try {
      if (this.teaching) await change(this.teaching);
    } catch {
      this.notices = [this.#messages.notKept];
    }
  }
}
