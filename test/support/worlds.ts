/** What sessions are given of the world in tests: real stores in memory, a clock to set, no network. */

import type { AssignedQuestions } from '../../src/browser/fetching/load-course-questions.ts';
import { memoryDatabase } from '../../src/browser/storage/memory-database.ts';
import type { Database } from '../../src/browser/storage/database.ts';
import { Progress } from '../../src/browser/storage/progress.ts';
import { Teaching } from '../../src/browser/storage/teaching.ts';
import { TEACHING_STORES } from '../../src/domain/class/teaching-records.ts';
import { PROGRESS_STORES } from '../../src/domain/attempts/records.ts';
import type { Question } from '../../src/domain/questions/question.ts';
import { messages } from '../../src/i18n/languages/en.ts';

/** A store for teaching that forgets at the end of the test; `isFull` makes every change fail. */
export function aTeaching({ isFull = false } = {}): Teaching {
  return new Teaching(inMemory(TEACHING_STORES, isFull));
}

/** A reader's progress that forgets at the end of the test; `isFull` makes every change fail. */
export function aProgress({ isFull = false } = {}): Progress {
  return new Progress(inMemory(PROGRESS_STORES, isFull));
}

function inMemory<Store extends string>(
  stores: readonly Store[],
  isFull: boolean,
): Database<Store> {
  const database = memoryDatabase(stores);
  return isFull ? { ...database, transact: () => Promise.reject(new Error('full')) } : database;
}

/** Gives the questions of the ids that there are, as the course's files would. */
export function loaderOf(questions: readonly Question[]) {
  return (ids: readonly string[]): Promise<AssignedQuestions> =>
    Promise.resolve({
      questions: ids.flatMap((id) => questions.find((question) => question.id === id) ?? []),
      unknown: ids.filter((id) => !questions.some((question) => question.id === id)),
      objectives: { 'first/one': 'Know the first thing.' },
      names: {},
      messages: messages.quiz,
    });
}

/** A clock that stands until it is set. */
export function aClock(startMs = 1_000_000) {
  let nowMs = startMs;
  return { now: () => nowMs, set: (ms: number) => (nowMs = ms) };
}

/** The part of an address that holds an assignment. */
export function anAddress(fragment = '') {
  let held = fragment;
  return { read: () => held, write: (next: string) => (held = next) };
}
