/** A reader's progress on this device, for every page that shows or changes it. */

import { courseIdOfPage } from '../course-id-of-page.ts';
import {
  changedAnswer,
  lengthenedHistory,
  type AnswerChange,
} from '../../domain/attempts/changed-answer.ts';
import { laterOf } from '../../domain/attempts/kept-progress.ts';
import { type Confidence } from '../../domain/attempts/confidence.ts';
import {
  readAnswerRecord,
  readHistoryRecord,
  readReadRecord,
  PROGRESS_STORES,
  PROGRESS_VERSION,
  type AnswerRecord,
  type HistoryRecord,
  type Read,
  type ProgressStore,
} from '../../domain/attempts/records.ts';
import { readCardRecord, type CardRecord } from '../../domain/review/card-record.ts';
import type { CardEntry } from '../../domain/review/due-cards.ts';
import { readable } from './aside.ts';
import { noteDue } from './due-note.ts';
import { keepNote } from './notes.ts';
import type { Database, DatabaseEvent, Durability } from './database.ts';
import { createStores } from './indexed-database.ts';
import { openDatabase } from './open-database.ts';

/** Told to the other tabs: which record has changed. */
interface Change {
  store: ProgressStore;
  key: string;
}

/** In the place of a key: everything may have changed, or was deleted. */
export const ALL = '';

export class Progress {
  readonly #database: Database<ProgressStore>;
  readonly #channel: BroadcastChannel | undefined;

  /** `name` is that of the channel through which the tabs of a course hear of each other. */
  constructor(database: Database<ProgressStore>, name = 'progress') {
    this.#database = database;
    this.#channel =
      typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
  }

  /** Whether what is kept outlasts the page, or why not. */
  get durability(): Durability {
    return this.#database.durability;
  }

  /** Calls `act` when the store comes late, or is lost; returns how to stop. */
  onEvent(act: (event: DatabaseEvent) => void): () => void {
    return this.#database.onEvent(act);
  }

  /** The answers kept of a quiz, by the ids of their questions. */
  async answersOf(quiz: string): Promise<Map<string, AnswerRecord>> {
    const prefix = `${quiz}/`;
    const all = await this.#readAll('answers', readAnswerRecord);
    return new Map(
      all
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, record]) => [key.slice(prefix.length), record]),
    );
  }

  /** Keeps an answer; resolves when it is surely kept, with what is kept now. */
  async keepAnswer(quiz: string, question: string, change: AnswerChange): Promise<AnswerRecord> {
    return (await this.#update('answers', `${quiz}/${question}`, (before) => {
      const read = readAnswerRecord(before);
      return changedAnswer(read.ok ? read.record : undefined, change);
    })) as AnswerRecord;
  }

  /** The answer kept of one question of a quiz, if there is one. */
  async answerOf(quiz: string, question: string): Promise<AnswerRecord | undefined> {
    return (await this.answersOf(quiz)).get(question);
  }

  /**
   * Puts a blank answer in the place of the one kept, if there is one; how the question did so far
   * stays known. The revision goes on, so that other tabs take the blank up.
   */
  async blankAnswer(
    quiz: string,
    question: string,
    blank: unknown,
  ): Promise<AnswerRecord | undefined> {
    return (await this.#update('answers', `${quiz}/${question}`, (before) => {
      const read = readAnswerRecord(before);
      if (!read.ok) return before;
      const { revision } = read.record;
      return changedAnswer(read.record, {
        answer: blank,
        isBlank: true,
        isChecked: false,
        confidence: null,
        basedOn: revision,
      });
    })) as AnswerRecord | undefined;
  }

  /** Keeps how a checked answer did. */
  async keepResult(
    question: string,
    result: { share: number; confidence: Confidence | null },
  ): Promise<void> {
    await this.#update('history', question, (before) => {
      const read = readHistoryRecord(before);
      return lengthenedHistory(read.ok ? read.record : undefined, result);
    });
  }

  /** How each question that was ever checked has done, by its id. */
  async history(): Promise<Map<string, HistoryRecord>> {
    return new Map(await this.#readAll('history', readHistoryRecord));
  }

  cards(): Promise<CardEntry[]> {
    return this.#readAll('cards', readCardRecord);
  }

  /**
   * Keeps what `change` makes of a card that was seen as `seen`. A card that another tab has changed
   * since then stays as that tab left it.
   */
  async changeCard(
    id: string,
    seen: CardRecord,
    change: (card: CardRecord) => CardRecord,
  ): Promise<void> {
    await this.#update('cards', id, (before) => {
      const read = readCardRecord(before);
      const isSame = read.ok && JSON.stringify(read.record) === JSON.stringify(seen);
      return isSame ? change(seen) : before;
    });
    await this.changed();
  }

  async addCard(id: string, card: CardRecord): Promise<void> {
    await this.addCards([id], card);
  }

  /** Makes a card for each id that has none yet; says how many were made. */
  async addCards(ids: readonly string[], card: CardRecord): Promise<number> {
    const added = await this.#database.transact(async (transaction) => {
      const without: string[] = [];
      for (const id of ids) {
        if ((await transaction.get('cards', id)) === undefined) without.push(id);
      }
      for (const id of without) await transaction.put('cards', id, card);
      return without;
    });
    for (const id of added) this.#tell('cards', id);
    await this.changed();
    return added.length;
  }

  async readSections(): Promise<Set<string>> {
    return new Set((await this.#readAll('read', readReadRecord)).map(([key]) => key));
  }

  async keepSection(address: string, atMs: number): Promise<void> {
    await this.#update('read', address, (before) => before ?? { version: PROGRESS_VERSION, atMs });
  }

  /** How many records have been set aside. */
  async asideCount(): Promise<number> {
    return (await this.#database.entries('aside')).length;
  }

  /** Calls `act` when another tab has changed something; returns how to stop. */
  onChangeElsewhere(act: (change: Change) => void): () => void {
    const hear = ({ data }: MessageEvent<Change>) => act(data);
    this.#channel?.addEventListener('message', hear);
    return () => this.#channel?.removeEventListener('message', hear);
  }

  /** Does work on all that is kept. What it changes, `changed` is told of. */
  within<T>(work: (database: Database<ProgressStore>) => Promise<T>): Promise<T> {
    return work(this.#database);
  }

  /** Counts again what is due; where `isTold` the other tabs load themselves anew. */
  async changed({ isTold = false } = {}): Promise<void> {
    noteDue(await this.cards());
    if (isTold) this.#channel?.postMessage({ store: 'answers', key: ALL } satisfies Change);
  }

  async #update(
    store: Exclude<ProgressStore, 'aside'>,
    key: string,
    change: (before: unknown) => unknown,
  ): Promise<unknown> {
    const after = await this.#database.transact(async (transaction) => {
      const made = change(await readable(transaction, store, key));
      await transaction.put(store, key, made);
      return made;
    });
    this.#tell(store, key);
    return after;
  }

  /** Tells the other tabs, and notes for every page that there is progress to show. */
  #tell(store: ProgressStore, key: string): void {
    keepNote('progress.any', true);
    this.#channel?.postMessage({ store, key } satisfies Change);
  }

  /** The records of a store that can be read; those that cannot are set aside, not erased. */
  async #readAll<T>(
    name: Exclude<ProgressStore, 'aside'>,
    read: (value: unknown) => Read<T>,
  ): Promise<[string, T][]> {
    const records: [string, T][] = [];
    for (const [key, value] of await this.#database.entries(name)) {
      const found = read(value);
      if (found.ok) records.push([key, found.record]);
      // A full device cannot set aside either: the record stays where it is, unread.
      else
        await this.#database
          .transact((transaction) => readable(transaction, name, key))
          .catch(() => undefined);
    }
    return records;
  }
}

/** From nothing to version 1, and so on. What a step made is history. */
const PROGRESS_MIGRATIONS = [createStores(['answers', 'history', 'cards', 'read', 'aside'])];

let opening: Promise<Progress> | undefined;

/** The progress on this device, opened once for a page. Never rejects. */
export function openProgress(): Promise<Progress> {
  const name = courseIdOfPage();
  opening ??= openDatabase({
    name,
    stores: PROGRESS_STORES,
    migrations: PROGRESS_MIGRATIONS,
    merge: laterOf,
  }).then((database) => new Progress(database, name));
  return opening;
}
