/** A teacher's own questions on this device: written, changed, copied and deleted one by one. */

import type { Teaching } from '../../browser/storage/teaching.ts';
import { groupOf, ownCopy } from '../../domain/assignments/choose-questions.ts';
import {
  faultsOf,
  finished,
  missingFields,
  newQuestion,
  type MissingField,
} from '../../domain/questions/edited-question.ts';
import type { QuestionFault } from '../../domain/questions/question-kind.ts';
import type { KindName, Question } from '../../domain/questions/question.ts';
import type { ImportMessages } from '../../i18n/messages.ts';

/** What a session needs of the world, and who is told. */
export interface BankWorld {
  readonly teaching: Pick<
    Teaching,
    'ownQuestions' | 'addOwnQuestions' | 'deleteOwnQuestion' | 'deleteOwnQuestions'
  >;
  readonly own: readonly Question[];
  readonly onchange: (own: Question[]) => void;
  /** Letters and digits that no other question has. */
  readonly newId: () => string;
}

export class BankSession {
  readonly #world: BankWorld;
  readonly #messages: ImportMessages;
  /** The question that is being written. */
  edited: Question | undefined = $state.raw();
  /** What it lacks, once it was to be kept. */
  missing: MissingField[] = $state.raw([]);
  faults: QuestionFault[] = $state.raw([]);
  notice = $state('');

  /** The sets, each with its name and its questions. */
  readonly sets = $derived.by(() => {
    const sets = new Map<string, { name: string; questions: Question[] }>();
    for (const question of this.#world.own) {
      const group = groupOf(question);
      const set = sets.get(group) ?? { name: question.set ?? '', questions: [] };
      set.questions.push(question);
      sets.set(group, set);
    }
    return [...sets.values()];
  });

  constructor(world: BankWorld, messages: ImportMessages) {
    this.#world = world;
    this.#messages = messages;
  }

  write(kind: KindName): void {
    this.#open(newQuestion(kind, this.#freshId()));
  }

  change(question: Question): void {
    this.#open(question);
  }

  /** Opens a copy: of one's own, or of the course, whose place in the course it does not have. */
  copy(question: Question): void {
    this.#open({ ...ownCopy(question), id: this.#freshId() });
    this.notice = this.#messages.copied;
  }

  leave(): void {
    this.edited = undefined;
    this.notice = '';
  }

  /** Keeps a question as it was written, unless something is missing or wrong; whether it is kept. */
  async keep(written: Question): Promise<boolean> {
    const question = finished(written);
    this.edited = question;
    this.missing = missingFields(question);
    this.faults = this.missing.length > 0 ? [] : faultsOf(question);
    if (this.missing.length > 0 || this.faults.length > 0) return false;
    const isKept = await this.#try((teaching) => teaching.addOwnQuestions([question]));
    if (isKept) {
      this.edited = undefined;
      this.notice = this.#messages.editor.kept;
    }
    return isKept;
  }

  async remove({ id }: Question): Promise<void> {
    if (await this.#try((teaching) => teaching.deleteOwnQuestion(id))) {
      this.notice = this.#messages.removed;
    }
  }

  /** Deletes all of the teacher's own questions; whether it could be done. */
  async deleteAll(): Promise<boolean> {
    const isDone = await this.#try((teaching) => teaching.deleteOwnQuestions());
    if (isDone) this.notice = this.#messages.ownRemoved;
    return isDone;
  }

  #open(question: Question): void {
    this.edited = question;
    this.missing = [];
    this.faults = [];
    this.notice = '';
  }

  #freshId(): string {
    return `own-${this.#world.newId().toLowerCase()}`;
  }

  async #try(change: (teaching: BankWorld['teaching']) => Promise<void>): Promise<boolean> {
    try {
      await change(this.#world.teaching);
    } catch {
      this.notice = this.#messages.notKept;
      return false;
    }
    this.#world.onchange(await this.#world.teaching.ownQuestions());
    return true;
  }
}
