/** What a teacher keeps on this device: assignments, results, the class. Nothing of it is sent anywhere. */

import { ownCopy } from '../../domain/assignments/choose-questions.ts';
import type { Assignment } from '../../domain/assignments/assignment.ts';
import { codesToResults, type ReceivedResult } from '../../domain/assignments/result.ts';
import type { TeacherMark } from '../../domain/class/teacher-mark.ts';
import type { RosterStudent } from '../../domain/class/roster.ts';
import { TEACHING_STORES } from '../../domain/class/teaching-records.ts';
import type { Question } from '../../domain/questions/question.ts';
import { courseOfPage } from '../course-of-page.ts';
import { paced } from '../paced.ts';
import { createStores } from './indexed-database.ts';
import { openDatabase } from './open-database.ts';
import { StudentWork } from './student-work.ts';

export class Teaching extends StudentWork {
  /** The assignments kept here, by title. */
  async assignments(): Promise<Assignment[]> {
    const all = (await this.read('assignments')).map(([, value]) => value as Assignment);
    return all.sort((left, right) => left.title.localeCompare(right.title));
  }

  async keepAssignment(assignment: Assignment): Promise<void> {
    await this.put('assignments', assignment.id, assignment);
  }

  async deleteAssignment(id: string): Promise<void> {
    await this.put('assignments', id, undefined);
  }

  async results(): Promise<ReceivedResult[]> {
    const breathe = paced();
    const received: ReceivedResult[] = [];
    for (const [, code] of await this.read('results')) {
      await breathe();
      for (const read of codesToResults(code as string)) if (read.ok) received.push(read);
    }
    return received;
  }

  /** Keeps results by their seals, all of them or none: one that is here already is not kept twice. */
  async addResults(results: readonly { seal: string; code: string }[]): Promise<void> {
    await this.database.transact(async (transaction) => {
      for (const { seal, code } of results) await transaction.put('results', seal, code);
    });
  }

  /** Keeps results of an assignment in the place of those that were here of it, all of them or none. */
  async replaceResults(
    assignment: string,
    results: readonly { seal: string; code: string }[],
  ): Promise<void> {
    const before = (await this.results()).filter(({ result }) => result.assignment === assignment);
    await this.database.transact(async (transaction) => {
      for (const { seal } of before) await transaction.put('results', seal, undefined);
      for (const { seal, code } of results) await transaction.put('results', seal, code);
    });
  }

  /** The marks of papers, as the teacher typed them in. */
  async papers(assignment: string): Promise<string> {
    return ((await this.valueOf('papers', assignment)) ?? '') as string;
  }

  async keepPapers(assignment: string, typed: string): Promise<void> {
    await this.put('papers', assignment, typed);
  }

  async roster(): Promise<RosterStudent[]> {
    return ((await this.valueOf('class', 'roster')) ?? []) as RosterStudent[];
  }

  async keepRoster(roster: readonly RosterStudent[]): Promise<void> {
    await this.put('class', 'roster', roster);
  }

  /** Whom the teacher took a signature for: the name in the roster, by `studentKey`. */
  async decisions(): Promise<Map<string, string>> {
    return new Map(((await this.valueOf('class', 'decisions')) ?? []) as [string, string][]);
  }

  async keepDecisions(decisions: ReadonlyMap<string, string>): Promise<void> {
    await this.put('class', 'decisions', [...decisions]);
  }

  /** The lists of other classes, by the classes' names. */
  async classes(): Promise<Map<string, RosterStudent[]>> {
    return new Map(((await this.valueOf('class', 'classes')) ?? []) as [string, RosterStudent[]][]);
  }

  async keepClasses(classes: ReadonlyMap<string, readonly RosterStudent[]>): Promise<void> {
    await this.put('class', 'classes', [...classes]);
  }

  /** The class that each assignment is for, by the assignments' ids; '' is the first class. */
  async classOf(): Promise<Map<string, string>> {
    return new Map(((await this.valueOf('class', 'class-of')) ?? []) as [string, string][]);
  }

  async keepClassOf(classOf: ReadonlyMap<string, string>): Promise<void> {
    await this.put('class', 'class-of', [...classOf]);
  }

  /** What the teacher says of answers, by `judgementKey`. */
  async marks(): Promise<Map<string, TeacherMark>> {
    return new Map(((await this.valueOf('class', 'marks')) ?? []) as [string, TeacherMark][]);
  }

  async keepMarks(marks: ReadonlyMap<string, TeacherMark>): Promise<void> {
    await this.put('class', 'marks', [...marks]);
  }

  /** Whose results are, where the teacher has said so, by their seals. */
  async placed(): Promise<Map<string, string>> {
    return new Map(((await this.valueOf('class', 'placed')) ?? []) as [string, string][]);
  }

  async keepPlaced(placed: ReadonlyMap<string, string>): Promise<void> {
    await this.put('class', 'placed', [...placed]);
  }

  /** Parts of receipts that a camera has read, until each receipt is whole. */
  async scannedParts(): Promise<string[]> {
    return ((await this.valueOf('class', 'scanned')) ?? []) as string[];
  }

  async keepScannedParts(parts: readonly string[]): Promise<void> {
    await this.put('class', 'scanned', parts.length > 0 ? parts : undefined);
  }

  /** The questions that came with the file of an assignment, if it came as one. */
  async questionsOf(assignment: string): Promise<Question[] | undefined> {
    return (await this.valueOf('questions', assignment)) as Question[] | undefined;
  }

  async keepQuestions(assignment: string, questions: readonly Question[]): Promise<void> {
    await this.put('questions', assignment, questions);
  }

  /** The teacher's own questions, brought in from files. */
  async ownQuestions(): Promise<Question[]> {
    // What was kept before had the place that its file said.
    return (await this.read('own')).map(([, question]) => ownCopy(question as Question));
  }

  /** Keeps questions of the teacher's own by their ids, all of them or none. */
  async addOwnQuestions(questions: readonly Question[]): Promise<void> {
    await this.database.transact(async (transaction) => {
      for (const question of questions) await transaction.put('own', question.id, question);
    });
  }

  async deleteOwnQuestion(id: string): Promise<void> {
    await this.put('own', id, undefined);
  }

  async deleteOwnQuestions(): Promise<void> {
    const all = await this.database.entries('own');
    await this.database.transact(async (transaction) => {
      for (const [id] of all) await transaction.put('own', id, undefined);
    });
  }

  /** Which criteria the teacher found met in answers in one's own words, by `judgementKey`. */
  async judged(): Promise<Map<string, string[]>> {
    return new Map(((await this.valueOf('class', 'judged')) ?? []) as [string, string[]][]);
  }

  async keepJudged(judged: ReadonlyMap<string, string[]>): Promise<void> {
    await this.put('class', 'judged', [...judged]);
  }
}

/** From nothing to version 1, and so on. What a step made is history, whatever stores there are now. */
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
  createStores(['aside', 'locks']),
];

let opening: Promise<Teaching> | undefined;

/** What is kept for teaching on this device, opened once for a page. Never rejects. */
export function openTeaching(): Promise<Teaching> {
  opening ??= openDatabase({
    name: `${courseOfPage().id}-teaching`,
    stores: TEACHING_STORES,
    migrations: TEACHING_MIGRATIONS,
    // What was done on this page is later than what was kept before.
    merge: (_store, _there, here) => here,
  }).then((database) => new Teaching(database));
  return opening;
}
