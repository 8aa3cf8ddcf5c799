/** What students have begun and handed in on this device. Nothing of it is sent anywhere. */

import type { StartedAttempt } from '../../domain/assignments/assignment-attempt.ts';
import type { Lock } from '../../domain/assignments/lock.ts';
import {
  codesToResults,
  resultToCode,
  studentKey,
  type Result,
  type Student,
} from '../../domain/assignments/result.ts';
import { sealOf } from '../../domain/text/digest.ts';
import { TeachingRecords } from './teaching-records.ts';

export class StudentWork extends TeachingRecords {
  /** What students have begun on this device and not handed in. */
  async started(assignment: string): Promise<StartedAttempt[]> {
    const entries = await this.read('begun');
    return entries
      .filter(([key]) => key.startsWith(`${assignment}/`))
      .map(([, attempt]) => attempt as StartedAttempt);
  }

  async begin(assignment: string, attempt: StartedAttempt): Promise<void> {
    await this.put('begun', startedKey(assignment, attempt.student), attempt);
  }

  /** The codes of what was handed in of an assignment from this device, the first first. */
  async handedIn(assignment: string): Promise<string[]> {
    const entries = await this.read('handed-in');
    return entries
      .filter(([key]) => key.startsWith(`${assignment}/`))
      .map(([, code]) => code as string)
      .sort((left, right) => handedInAt(left) - handedInAt(right));
  }

  /** Keeps what is handed in and closes the attempt, in one step; resolves with its code. */
  async handIn(result: Result): Promise<string> {
    const code = resultToCode(result);
    await this.database.transact(async (transaction) => {
      // By its own text: what another tab has handed in stays.
      await transaction.put('handed-in', `${result.assignment}/${sealOf(code)}`, code);
      await transaction.put('begun', startedKey(result.assignment, result.student), undefined);
    });
    return code;
  }

  /** Keeps a code that was handed in, once more where it is kept already. */
  async keepHandedIn(assignment: string, code: string): Promise<void> {
    await this.put('handed-in', `${assignment}/${sealOf(code)}`, code);
  }

  /** The locks that students have set before what they leave of an assignment, by `studentKey`. */
  async locks(assignment: string): Promise<Map<string, Lock>> {
    const prefix = `${assignment}/`;
    return new Map(
      (await this.read('locks'))
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, lock]) => [key.slice(prefix.length), lock as Lock]),
    );
  }

  async keepLock(assignment: string, student: Student, lock: Lock): Promise<void> {
    await this.put('locks', startedKey(assignment, student), lock);
  }

  /** Removes what a student leaves of an assignment: attempt, codes and lock. */
  async forgetStudent(assignment: string, student: Student): Promise<void> {
    const handedIn = await this.database.entries('handed-in');
    const theirs = handedIn.filter(
      ([key, code]) => key.startsWith(`${assignment}/`) && isOf(student, String(code)),
    );
    await this.database.transact(async (transaction) => {
      for (const [key] of theirs) await transaction.put('handed-in', key, undefined);
      await transaction.put('begun', startedKey(assignment, student), undefined);
      await transaction.put('locks', startedKey(assignment, student), undefined);
    });
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

function isOf(student: Student, code: string): boolean {
  const [read] = codesToResults(code);
  return read?.ok === true && studentKey(read.result.student) === studentKey(student);
}
