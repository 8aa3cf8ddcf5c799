/**
 * What a teacher keeps on this device (assignments, results, the class), and what a student has
 * begun and handed in. Nothing of it is sent anywhere.
 */

import { courseOfPage } from '../course-of-page.ts';
import { isSoundQuestion } from '../../domain/assignments/assignment-file.ts';
import { assignmentFaults, type Assignment } from '../../domain/assignments/assignment.ts';
import {
  codesToResults,
  resultToCode,
  type ReceivedResult,
  type Result,
  type Student,
} from '../../domain/assignments/result.ts';
import { sealOf } from '../../domain/text/digest.ts';
import { studentKey } from '../../domain/class/gradebook.ts';
import type { RosterStudent } from '../../domain/class/roster.ts';
import type { Question } from '../../domain/questions/question.ts';
import type { Database, Durability } from './database.ts';
import { createStores, openDatabase } from './indexed-database.ts';

export const STORES = [
  'assignments',
  'results',
  'class',
  'begun',
  'handed-in',
  'questions',
  'papers',
  'own',
] as const;
type TeachingStore = (typeof STORES)[number];

/** An attempt that a student has begun. */
export interface StartedAttempt {
  student: Student;
  attempt: number;
  startedAtMs: number;
}

export class Teaching {
  readonly #database: Database<TeachingStore>;

  constructor(database: Database<TeachingStore>) {
    this.#database = database;
  }

  /** Whether what is kept outlasts the page, or why not. */
  get durability(): Durability {
    return this.#database.durability;
  }

  /** The assignments kept here, by title; what cannot be read is left where it is. */
  async assignments(): Promise<Assignment[]> {
    const all = (await this.#database.entries('assignments')).map(
      ([, value]) => value as Assignment,
    );
    return all.filter(isAssignment).sort((left, right) => left.title.localeCompare(right.title));
  }

  async keepAssignment(assignment: Assignment): Promise<void> {
    await this.#put('assignments', assignment.id, assignment);
  }

  async deleteAssignment(id: string): Promise<void> {
    await this.#put('assignments', id, undefined);
  }

  async results(): Promise<ReceivedResult[]> {
    const codes = (await this.#database.entries('results')).map(([, code]) => String(code));
    return codes.flatMap(codesToResults).flatMap((read) => (read.ok ? [read] : []));
  }

  /** Keeps results by their seals, all of them or none: one that is here already is not kept twice. */
  async addResults(results: readonly { seal: string; code: string }[]): Promise<void> {
    await this.#database.transact(async (transaction) => {
      for (const { seal, code } of results) await transaction.put('results', seal, code);
    });
  }

  /** The marks of papers, as the teacher typed them in. */
  async papers(assignment: string): Promise<string> {
    const entries = new Map(await this.#database.entries('papers'));
    const typed = entries.get(assignment);
    return typeof typed === 'string' ? typed : '';
  }

  async keepPapers(assignment: string, typed: string): Promise<void> {
    await this.#put('papers', assignment, typed);
  }

  async roster(): Promise<RosterStudent[]> {
    const entries = new Map(await this.#database.entries('class'));
    const roster = entries.get('roster');
    return Array.isArray(roster) ? (roster as RosterStudent[]) : [];
  }

  async keepRoster(roster: readonly RosterStudent[]): Promise<void> {
    await this.#put('class', 'roster', roster);
  }

  /** Whom the teacher took a signature for: the name in the roster, by `studentKey`. */
  async decisions(): Promise<Map<string, string>> {
    const entries = new Map(await this.#database.entries('class'));
    return new Map((entries.get('decisions') as [string, string][] | undefined) ?? []);
  }

  async keepDecisions(decisions: ReadonlyMap<string, string>): Promise<void> {
    await this.#put('class', 'decisions', [...decisions]);
  }

  /** The questions that came with the file of an assignment, if it came as one. */
  async questionsOf(assignment: string): Promise<Question[] | undefined> {
    const entries = new Map(await this.#database.entries('questions'));
    const kept = entries.get(assignment);
    return Array.isArray(kept) && kept.every(isSoundQuestion) ? kept : undefined;
  }

  async keepQuestions(assignment: string, questions: readonly Question[]): Promise<void> {
    await this.#put('questions', assignment, questions);
  }

  /** The teacher's own questions, brought in from files. */
  async ownQuestions(): Promise<Question[]> {
    const all = (await this.#database.entries('own')).map(([, question]) => question);
    return all.filter(isSoundQuestion);
  }

  /** Keeps questions of the teacher's own by their ids, all of them or none. */
  async addOwnQuestions(questions: readonly Question[]): Promise<void> {
    await this.#database.transact(async (transaction) => {
      for (const question of questions) await transaction.put('own', question.id, question);
    });
  }

  async deleteOwnQuestions(): Promise<void> {
    const all = await this.#database.entries('own');
    await this.#database.transact(async (transaction) => {
      for (const [id] of all) await transaction.put('own', id, undefined);
    });
  }

  /** Which criteria the teacher found met in answers in one's own words, by `judgementKey`. */
  async judged(): Promise<Map<string, string[]>> {
    const entries = new Map(await this.#database.entries('class'));
    return new Map((entries.get('judged') as [string, string[]][] | undefined) ?? []);
  }

  async keepJudged(judged: ReadonlyMap<string, string[]>): Promise<void> {
    await this.#put('class', 'judged', [...judged]);
  }

  /** What students have begun on this device and not handed in. */
  async started(assignment: string): Promise<StartedAttempt[]> {
    const entries = await this.#database.entries('begun');
    return entries
      .filter(([key]) => key.startsWith(`${assignment}/`))
      .map(([, attempt]) => attempt as StartedAttempt);
  }

  async begin(assignment: string, attempt: StartedAttempt): Promise<void> {
    await this.#put('begun', startedKey(assignment, attempt.student), attempt);
  }

  /** The codes of what was handed in of an assignment from this device, the first first. */
  async handedIn(assignment: string): Promise<string[]> {
    const entries = await this.#database.entries('handed-in');
    return entries
      .filter(([key]) => key.startsWith(`${assignment}/`))
      .map(([, code]) => String(code))
      .sort((left, right) => handedInAt(left) - handedInAt(right));
  }

  /** Keeps what is handed in and closes the attempt, in one step; resolves with its code. */
  async handIn(result: Result): Promise<string> {
    const code = resultToCode(result);
    await this.#database.transact(async (transaction) => {
      // By its own text: what another tab has handed in stays.
      await transaction.put('handed-in', `${result.assignment}/${sealOf(code)}`, code);
      await transaction.put('begun', startedKey(result.assignment, result.student), undefined);
    });
    return code;
  }

  /** Removes everything that a teacher or a student keeps here. */
  deleteAll(): Promise<void> {
    return this.#database.clear();
  }

  async #put(store: TeachingStore, key: string, value: unknown): Promise<void> {
    await this.#database.transact((transaction) => transaction.put(store, key, value));
  }
}

/** Two students may share a device. */
function startedKey(assignment: string, student: Student): string {
  return `${assignment}/${studentKey(student)}`;
}

function handedInAt(code: string): number {
  const [read] = codesToResults(code);
  return read?.ok ? read.result.handedInAtMs : 0;
}

function isAssignment(value: Assignment): boolean {
  try {
    return assignmentFaults(value).length === 0;
  } catch {
    return false;
  }
}

/** From nothing to version 1, and so on. What a step made is history: it does not follow `STORES`. */
const TEACHING_MIGRATIONS = [
  createStores([
    'assignments',
    'results',
    'class',
    'begun',
    'handed-in',
    'questions',
    'papers',
    'own',
  ]),
];

let opening: Promise<Teaching> | undefined;

/** What is kept for teaching on this device, opened once for a page. Never rejects. */
export function openTeaching(): Promise<Teaching> {
  opening ??= openDatabase({
    name: `${courseOfPage().id}-teaching`,
    stores: STORES,
    migrations: TEACHING_MIGRATIONS,
  }).then((database) => new Teaching(database));
  return opening;
}
