/** What those who took an assignment have left of it on a device: attempts, codes, and locks before them. */

import type { Teaching } from '../../browser/storage/teaching.ts';
import type { StartedAttempt } from '../../domain/assignments/assignment-attempt.ts';
import { LEAST_WORD, lockOf, opens, type Lock } from '../../domain/assignments/lock.ts';
import { codesToResults, studentKey, type Student } from '../../domain/assignments/result.ts';

/** Why somebody may not go on under a name. */
export type Refusal = 'locked' | 'wrongWord' | 'shortWord';

export class LeftHere {
  #codes: string[] = $state.raw([]);
  #started: StartedAttempt[] = $state.raw([]);
  #locks: ReadonlyMap<string, Lock> = $state.raw(new Map());

  readonly #results = $derived(
    this.#codes.flatMap((code) => {
      const [read] = codesToResults(code);
      return read?.ok ? [{ code, result: read.result }] : [];
    }),
  );
  /** Those who have started or handed in, each once. */
  readonly people = $derived.by(() => {
    const all = [...this.#started, ...this.#results.map(({ result }) => result)].map(
      ({ student }): [string, Student] => [studentKey(student), student],
    );
    return [...new Map(all)].map(([key, student]) => ({
      key,
      student,
      isLocked: this.#locks.has(key),
      isStarted: this.startedBy(student) !== undefined,
    }));
  });

  /** Reads what the device has of an assignment. */
  async read(teaching: Teaching, assignment: string): Promise<void> {
    [this.#codes, this.#started, this.#locks] = await Promise.all([
      teaching.handedIn(assignment),
      teaching.started(assignment),
      teaching.locks(assignment),
    ]);
  }

  /** What a student has handed in, the first first. */
  handedInBy(student: Student) {
    return this.#results.filter(({ result }) => isSame(student, result.student));
  }

  startedBy(student: Student): StartedAttempt | undefined {
    return this.#started.find((attempt) => isSame(attempt.student, student));
  }

  /**
   * Begins an attempt, or goes on with it, and keeps that; where the student has no lock yet, a word
   * becomes one, with `salt`, a text of chance. Rejects where it cannot be kept: it is begun all the same.
   */
  async begin(
    teaching: Teaching,
    assignment: string,
    { started, word, salt }: { started: StartedAttempt; word: string; salt: string },
  ): Promise<void> {
    const lock = this.#newLock(started.student, word, salt);
    this.#started = [...this.#without(started.student), started];
    if (lock) await teaching.keepLock(assignment, started.student, lock);
    await teaching.begin(assignment, started);
  }

  /** Keeps once more what a student has begun and handed in; rejects where it cannot be kept. */
  async keepAgain(
    teaching: Teaching,
    assignment: string,
    { started, student }: { started: StartedAttempt | undefined; student: Student | undefined },
  ): Promise<void> {
    if (started) await teaching.begin(assignment, started);
    if (!student) return;
    for (const { code } of this.handedInBy(student)) await teaching.keepHandedIn(assignment, code);
  }

  /** Takes a code in the place of the attempt that it ends. */
  addCode(student: Student, code: string): void {
    this.#codes = [...this.#codes, code];
    this.#started = this.#without(student);
  }

  /** Why the word does not let the student in, if it does not: what is locked opens by its word alone. */
  refusal(student: Student, word: string): Refusal | undefined {
    const lock = this.#locks.get(studentKey(student));
    const given = word.trim();
    if (lock && !opens(lock, given)) return given === '' ? 'locked' : 'wrongWord';
    return !lock && given !== '' && given.length < LEAST_WORD ? 'shortWord' : undefined;
  }

  #newLock(student: Student, word: string, salt: string): Lock | undefined {
    const key = studentKey(student);
    if (word.trim() === '' || this.#locks.has(key)) return undefined;
    const lock = lockOf(word, salt);
    this.#locks = new Map([...this.#locks, [key, lock]]);
    return lock;
  }

  #without(student: Student): StartedAttempt[] {
    return this.#started.filter((attempt) => !isSame(attempt.student, student));
  }
}

function isSame(left: Student, right: Student): boolean {
  return studentKey(left) === studentKey(right);
}
