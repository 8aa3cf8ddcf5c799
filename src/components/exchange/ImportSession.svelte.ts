/** Questions from a file: read, looked at one by one, and kept or left. */

import { TooSlowError } from '../../browser/files/read-file.ts';
import type { Teaching } from '../../browser/storage/teaching.ts';
import { ownCopy } from '../../domain/assignments/choose-questions.ts';
import { withAlt } from '../../domain/questions/edited-question.ts';
import { questionDigest } from '../../domain/questions/question-digest.ts';
import type { Question } from '../../domain/questions/question.ts';
import { slugOf } from '../../domain/text/digest.ts';
import { fillMessage } from '../../domain/text/fill-message.ts';
import type { ImportMessages } from '../../i18n/messages.ts';
import type {
  ImportDiagnostic,
  ReadQuestions,
  TakenQuestion,
} from '../../interop/questions/read-questions.ts';

/** What a session needs of the world, and who is told. */
export interface ImportWorld {
  readonly teaching: Pick<Teaching, 'ownQuestions' | 'addOwnQuestions'>;
  readonly own: readonly Question[];
  /** The course's questions: those are there already, as they stand. */
  readonly course: readonly Question[];
  readonly onchange: (own: Question[]) => void;
}

/** Reads a file by its name and contents. Rejects when it takes too long, or the parsers cannot be fetched. */
type ReadFile = (name: string, contents: string | Uint8Array) => Promise<ReadQuestions>;

/** A question that can be taken, and whether it is to be. */
export interface FoundQuestion extends TakenQuestion {
  isWanted: boolean;
}

/** So that what is put after it still fits an id. */
const MOST_ID = 70;

export class ImportSession {
  readonly #world: ImportWorld;
  readonly #readFile: ReadFile;
  readonly #messages: ImportMessages;
  /** What the file has that can be asked, until it is kept or left. */
  found: FoundQuestion[] = $state.raw([]);
  /** What it has that can't, and why. */
  refused: ImportDiagnostic[] = $state.raw([]);
  /** The set in which they are to be kept. */
  set = $state('');
  /** What the file is called, without its ending. */
  fileName = $state('');
  notice = $state('');
  /** Whether there is, or was, something in the file that can be taken. */
  hasTaken = $state(false);

  readonly wanted = $derived.by(() => this.found.filter(({ isWanted }) => isWanted));
  /** How many of those found are kept already. */
  readonly there = $derived.by(
    () => this.found.filter(({ question }) => isAmong(question, this.#world.own)).length,
  );

  constructor(
    world: ImportWorld,
    { readFile, messages }: { readFile: ReadFile; messages: ImportMessages },
  ) {
    this.#world = world;
    this.#readFile = readFile;
    this.#messages = messages;
  }

  async read(name: string, contents: string | Uint8Array): Promise<void> {
    try {
      const { taken, refused } = await this.#readFile(name, contents);
      this.notice = '';
      this.fileName = name.replace(/(?:\.[a-z0-9]{1,8}){1,2}$/i, '');
      this.set = this.fileName;
      // What is here already stays where it is, unless it is wanted once more.
      this.found = taken.map((candidate) => ({
        ...candidate,
        isWanted: !isAmong(candidate.question, this.#world.own),
      }));
      this.refused = refused;
      this.hasTaken = taken.length > 0;
    } catch (error) {
      this.notice =
        error instanceof TooSlowError
          ? fillMessage(this.#messages.tooSlow, { seconds: error.limitMs / 1000 })
          : this.#messages.notFetched;
    }
  }

  /** Takes a question, or leaves it. */
  toggle(id: string): void {
    this.found = this.found.map((candidate) =>
      candidate.question.id === id ? { ...candidate, isWanted: !candidate.isWanted } : candidate,
    );
  }

  /** Gives a picture of a question its words, in place of the name it has without them. */
  describe(id: string, picture: string, words: string): void {
    const alt = words.trim();
    if (alt === '') return;
    this.found = this.found.map((candidate) =>
      candidate.question.id === id
        ? {
            ...candidate,
            question: withAlt(candidate.question, picture, alt),
            remarks: candidate.remarks.filter(
              ({ remark, found }) => remark !== 'picture-alt' || found !== picture,
            ),
          }
        : candidate,
    );
  }

  leave(): void {
    this.found = [];
    this.refused = [];
  }

  /** The questions that were not taken, as the file has them; empty where it has none by themselves. */
  refusedText(): string {
    const sources = this.refused.flatMap(({ source }) => source ?? []);
    const isXml = sources[0]?.startsWith('<question');
    return isXml
      ? `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${sources.join('\n')}\n</quiz>\n`
      : sources.map((source) => `${source}\n`).join('\n');
  }

  /** Keeps what was found and is wanted, but for what the course has. */
  async keep(): Promise<void> {
    const { teaching, course, onchange } = this.#world;
    const wanted = this.wanted.map(({ question }) => question);
    const fresh = wanted.filter((question) => !isAmong(question, course));
    const inCourse = wanted.length - fresh.length;
    const set = this.set.trim();
    try {
      await teaching.addOwnQuestions(
        fresh.map((question) => ({
          ...ownCopy(this.#withIdOfItsOwn(question)),
          ...(set !== '' && { set }),
        })),
      );
    } catch {
      this.notice = this.#messages.notKept;
      return;
    }
    this.notice = [
      fillMessage(this.#messages.imported, { count: fresh.length }),
      ...(inCourse > 0 ? [fillMessage(this.#messages.inCourse, { count: inCourse })] : []),
    ].join(' ');
    // What was not taken stands there still, to be saved.
    this.found = [];
    onchange(await teaching.ownQuestions());
  }

  /** Another question that has the id already stays as it is. */
  #withIdOfItsOwn(question: Question): Question {
    const there = [...this.#world.own, ...this.#world.course].find(({ id }) => id === question.id);
    if (!there || questionDigest(there) === questionDigest(question)) return question;
    const id = `${question.id.slice(0, MOST_ID)}-${slugOf(JSON.stringify(question))}`;
    return { ...question, id };
  }
}

/** Whether a question of that id that asks the same is among others. */
function isAmong(question: Question, others: readonly Question[]): boolean {
  const there = others.find(({ id }) => id === question.id);
  return there !== undefined && questionDigest(there) === questionDigest(question);
}
