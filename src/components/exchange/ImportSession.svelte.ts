/** A teacher's own questions: read from a file, looked at, and kept or left. */

import { TooSlowError } from '../../browser/files/read-file.ts';
import type { Teaching } from '../../browser/storage/teaching.ts';
import { questionDigest } from '../../domain/questions/question-digest.ts';
import type { Question } from '../../domain/questions/question.ts';
import { slugOf } from '../../domain/text/digest.ts';
import { fillMessage } from '../../domain/text/fill-message.ts';
import type { ImportMessages } from '../../i18n/messages.ts';
import type { ImportDiagnostic, ReadQuestions } from '../../interop/questions/read-questions.ts';

/** What a session needs of the world, and who is told. */
export interface ImportWorld {
  readonly teaching: Pick<Teaching, 'ownQuestions' | 'addOwnQuestions' | 'deleteOwnQuestions'>;
  readonly own: readonly Question[];
  /** The course's questions: those are there already, as they stand. */
  readonly course: readonly Question[];
  readonly onchange: (own: Question[]) => void;
}

/** Reads a file by its name and text. Rejects when it takes too long, or the parsers cannot be fetched. */
type ReadFile = (name: string, text: string) => Promise<ReadQuestions>;

/** So that what is put after it still fits an id. */
const MOST_ID = 70;

export class ImportSession {
  readonly #world: ImportWorld;
  readonly #readFile: ReadFile;
  readonly #messages: ImportMessages;
  /** What the file has, until it is kept or left. */
  found: Question[] = $state.raw([]);
  diagnostics: ImportDiagnostic[] = $state.raw([]);
  notice = $state('');

  /** How many of those found are kept already. */
  readonly there = $derived.by(
    () => this.found.filter((question) => isAmong(question, this.#world.own)).length,
  );

  constructor(
    world: ImportWorld,
    { readFile, messages }: { readFile: ReadFile; messages: ImportMessages },
  ) {
    this.#world = world;
    this.#readFile = readFile;
    this.#messages = messages;
  }

  async read(name: string, text: string): Promise<void> {
    try {
      const read = await this.#readFile(name, text);
      this.notice = '';
      this.found = read.ok ? read.questions : [];
      this.diagnostics = read.ok ? [] : read.diagnostics;
    } catch (error) {
      this.notice =
        error instanceof TooSlowError
          ? fillMessage(this.#messages.tooSlow, { seconds: error.limitMs / 1000 })
          : this.#messages.notFetched;
    }
  }

  leave(): void {
    this.found = [];
  }

  /** Keeps what was found, but for what the course has. */
  async keep(): Promise<void> {
    const { teaching, course, onchange } = this.#world;
    const fresh = this.found.filter((question) => !isAmong(question, course));
    const inCourse = this.found.length - fresh.length;
    try {
      await teaching.addOwnQuestions(fresh.map((question) => this.#withIdOfItsOwn(question)));
    } catch {
      this.notice = this.#messages.notKept;
      return;
    }
    this.notice = [
      fillMessage(this.#messages.imported, { count: fresh.length }),
      ...(inCourse > 0 ? [fillMessage(this.#messages.inCourse, { count: inCourse })] : []),
    ].join(' ');
    this.found = [];
    onchange(await teaching.ownQuestions());
  }

  /** Deletes all of the teacher's own questions; whether it could be done. */
  async deleteAll(): Promise<boolean> {
    try {
      await this.#world.teaching.deleteOwnQuestions();
    } catch {
      this.notice = this.#messages.notKept;
      return false;
    }
    this.notice = this.#messages.ownRemoved;
    this.#world.onchange([]);
    return true;
  }

  /** Another question that has the id already stays as it is. */
  #withIdOfItsOwn(question: Question): Question {
    const there = [...this.#world.own, ...this.#world.course].find(({ id }) => id === question.id);
    if (!there || questionDigest(there) === questionDigest(question)) return question;
    const id = `${question.id.slice(0, MOST_ID)}-${slugOf(JSON.stringify(question))}`;
    // It is no question of the course any more, and has no place in it.
    return { ...question, id, url: '' };
  }
}

/** Whether a question of that id that asks the same is among others. */
function isAmong(question: Question, others: readonly Question[]): boolean {
  const there = others.find(({ id }) => id === question.id);
  return there !== undefined && questionDigest(there) === questionDigest(question);
}
